import { Module } from '@nestjs/common';
import { ApiGuideController } from './documentation/api-guide.controller.js';
import { OpenApiController } from './documentation/open-api.controller.js';
import { OpenApi } from './documentation/open-api.js';
import { FiguresController } from './figures/figures.controller.js';
import { OpenDataController } from './open-data/open-data.controller.js';
import { SignatoriesApiController } from './signatories/signatories.controller.js';

/** The register for programs, and its description. */
@Module({
  controllers: [OpenDataController, SignatoriesApiController, FiguresController, OpenApiController, ApiGuideController],
  providers: [OpenApi],
})
export class ApiModule {}
