import { Module } from '@nestjs/common';
import { PlacesController } from './places.controller.js';

/** Looking up places of the gazetteer. */
@Module({ controllers: [PlacesController] })
export class PlacesModule {}
