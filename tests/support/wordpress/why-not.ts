import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRunnable, onPath } from '../../../widget/examples/find-browser.ts';

/** Where Debian and Ubuntu put WordPress; another copy is named by WORDPRESS_FOLDER. */
export const wordpressFolder = process.env['WORDPRESS_FOLDER'] ?? '/usr/share/wordpress';

/** The first program of these names that can be run. */
export const program = (...names: readonly string[]): string | null =>
  names.flatMap((name) => [...onPath(name), join('/usr/sbin', name)]).find(isRunnable) ?? null;

/** Why no WordPress can be started on this machine; null when it can. */
export function whyNoWordpress(): string | null {
  const packages = 'apt-get install wordpress wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql';
  if (!existsSync(join(wordpressFolder, 'wp-load.php'))) return `no WordPress here: ${packages}`;
  if (!existsSync(join(wordpressFolder, 'wp-content/themes/twentytwentythree'))) return `no theme of WordPress here: ${packages}`;
  if (!program('php')) return `no php here: ${packages}`;
  if (!program('mariadbd', 'mysqld') || !program('mariadb-install-db', 'mysql_install_db')) return `no MariaDB here: ${packages}`;
  return null;
}
