/**
 * Completes package-lock.json: packages that exist once per platform are listed for every platform. npm leaves those out
 * that its registry does not serve (a mirror need not have Windows builds), and then refuses `npm ci` with its own lock.
 */
import { emit, textOf } from '../emit.mjs';

export const name = 'lock';

/** Words in a package's name to what npm calls the system, the processor and the C library. */
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** Writes the completed lock, or with `check` says that it is not complete. */
export function run(check) {
  const lock = JSON.parse(textOf('package-lock.json') ?? '{}');
  const added = Object.values(lock.packages).flatMap((entry) =>
    Object.entries(entry.optionalDependencies ?? {}).flatMap(([dependency, version]) => {
      const platform = platformOf(dependency);
      const known = lock.packages[`node_modules/${dependency}`] !== undefined;
      if (known || !platform || !/^\d/.test(version)) return [];
      return [
        [
          `node_modules/${dependency}`,
          { version, ...(entry.dev ? { dev: true } : {}), optional: true, ...platform },
        ],
      ];
    }),
  );
  if (added.length === 0) return [];
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(added) });
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
  const text = JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2);
  return emit(check, 'package-lock.json', `${text}\n`);
}

/** `@swc/core-win32-x64-msvc` is for win32 and x64; undefined for names that name no system and processor. */
function platformOf(dependency) {
  const words = dependency.split(/[-/]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  const library = words.map((word) => LIBRARIES[word]).find((word) => word !== undefined);
  return os && cpu && { cpu: [cpu], ...(library && os === 'linux' ? { libc: [library] } : {}), os: [os] };
}
