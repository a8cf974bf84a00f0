import { Module } from '@nestjs/common';
import { PlacesController } from './places.controller.js';
import { SearchedPlaces } from './searched-places.js';

/** Looking up places of the gazetteer. */
@Module({ controllers: [PlacesController], providers: [SearchedPlaces] })
export class PlacesModule {}
