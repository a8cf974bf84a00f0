import { Module } from '@nestjs/common';
import { RobotsController } from './crawlers/robots.controller.js';
import { SitemapController } from './crawlers/sitemap.controller.js';
import { EntryController } from './entry/entry.controller.js';
import { HomeController } from './home/home.controller.js';
import { AccessibilityController } from './notices/accessibility.controller.js';
import { PrivacyController } from './notices/privacy.controller.js';
import { OpenDataPageController } from './open-data/open-data-page.controller.js';
import { PactController } from './pact/pact.controller.js';
import { ProfileController } from './profile/profile.controller.js';
import { MapPointsController } from './signatories/map-points.controller.js';
import { SignatoriesController } from './signatories/signatories.controller.js';

/** Pages that anyone may read. */
@Module({
  controllers: [
    EntryController,
    RobotsController,
    SitemapController,
    HomeController,
    SignatoriesController,
    MapPointsController,
    ProfileController,
    PactController,
    OpenDataPageController,
    PrivacyController,
    AccessibilityController,
  ],
})
export class PublicModule {}
