import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS } from '../../apps/web/src/access/public.decorator.js';

export interface Route {
  readonly method: string;
  /** Pattern with its parameters, such as `/:locale/sign`. */
  readonly path: string;
  /** Controller and handler, to find it. */
  readonly handler: string;
  /** `public`, a permission, or undefined when nobody marked it. */
  readonly access: string | undefined;
}

type Handler = (...parameters: never[]) => unknown;

/** Every route that the application's controllers declare. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) =>
    typeof metatype === 'function' ? routesOfController(metatype as Type) : [],
  );
}

function routesOfController(controller: Type): Route[] {
  // Getters are no routes, and need an instance.
  return Object.entries(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(([name, property]) => {
    const handler: unknown = property.value;
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const access = accessOf(handler as Handler) ?? accessOf(controller);
    return pathsOf(controller).flatMap((base) =>
      pathsOf(handler as Handler).map((rest) => ({
        method,
        path: `/${base}/${rest}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
        handler: `${controller.name}.${name}`,
        access,
      })),
    );
  });
}

function pathsOf(target: Handler | Type): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return path === undefined ? [''] : [path].flat();
}

function accessOf(target: Handler | Type): string | undefined {
  return Reflect.getMetadata(ACCESS, target) as string | undefined;
}
