<?php
/*
 * Sets up a fresh WordPress and puts posts into it: php setup.php <folder of the site> <address>, with what is wanted as JSON on the standard
 * input ({ "posts": { name: { "by": "author" | "editor", "content": text } }, "filter": [ text ] }). Gives the addresses of the posts, what the
 * filter for posts leaves of each text, and the names of the options before and after the plugin was switched on and off.
 */
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']   = parse_url( $argv[2], PHP_URL_HOST ) . ':' . parse_url( $argv[2], PHP_URL_PORT );
$_SERVER['REQUEST_URI'] = '/';

/* Nobody gets a letter. */
function wp_new_blog_notification() {
}

chdir( $argv[1] );
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'A school', 'head', 'head@example.org', true, '', 'a long word for the test' );
update_option( 'siteurl', $argv[2] );
update_option( 'home', $argv[2] );
switch_theme( 'twentytwentythree' );

$wanted  = json_decode( stream_get_contents( STDIN ), true );
$author  = wp_insert_user(
	array(
		'user_login' => 'writer',
		'user_pass'  => 'another long word',
		'user_email' => 'writer@example.org',
		'role'       => 'author',
	)
);
$plugin  = 'even-keel-wellbeing/even-keel-wellbeing.php';
$options = function () {
	global $wpdb;
	// what is only for a while, and the list of what is switched on, are WordPress's own
	return $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name NOT LIKE '%transient%' ORDER BY option_name" );
};
do_action( 'init' );
$before  = $options();
$failed  = activate_plugin( $plugin );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() );
	exit( 1 );
}
do_action( 'init' );
$with = $options();

deactivate_plugins( $plugin );
$after = $options();
activate_plugin( $plugin );

$addresses = array();
foreach ( $wanted['posts'] as $name => $post ) {
	// what an author may write passes the filter for posts; an editor of a single site may write anything
	wp_set_current_user( 'author' === $post['by'] ? $author : 1 );
	kses_init();
	$id                 = wp_insert_post(
		wp_slash(
			array(
				'post_title'   => $name,
				'post_content' => $post['content'],
				'post_status'  => 'publish',
			)
		),
		true
	);
	$addresses[ $name ] = array( 'id' => $id, 'url' => $argv[2] . '/?p=' . $id );
}
kses_remove_filters();

echo "\nRESULT" . json_encode(
	array(
		'posts'    => $addresses,
		'filtered' => array_map( 'wp_kses_post', $wanted['filter'] ),
		'options'  => array( $before, $with, $after ),
	)
);
