<?php
/**
 * Plugin Name:       Even Keel: support and calm
 * Description:       Emergency number, lines of help and quiet exercises, as a block and as the shortcode [wellbeing]. Stores nothing, calls nobody: every file comes from your own site.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Even Keel project
 * License:           MIT
 * Text Domain:       even-keel-wellbeing
 * Domain Path:       /languages
 * Update URI:        false
 *
 * @package Even_Keel_Wellbeing
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/attributes.php';
require_once __DIR__ . '/includes/lines.php';
require_once __DIR__ . '/includes/render.php';

/** The handle of the widget's script, and of the script of the block in the editor. */
const EVEN_KEEL_SCRIPT = 'even-keel-wellbeing';
const EVEN_KEEL_EDITOR = 'even-keel-wellbeing-editor';

add_action( 'init', 'even_keel_register' );
add_filter( 'script_loader_tag', 'even_keel_module_tag', 10, 3 );

/** Makes the block and the shortcode known. Nothing is written to the database. */
function even_keel_register() {
	// No version in the address: files beside the script name it without one, and a browser would read it twice.
	wp_register_script( EVEN_KEEL_SCRIPT, even_keel_url( 'wellbeing-widget.js' ), array(), null, false ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_register_script(
		EVEN_KEEL_EDITOR,
		plugins_url( 'block/editor.js', __FILE__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
		'{{version}}',
		true
	);
	wp_set_script_translations( EVEN_KEEL_EDITOR, 'even-keel-wellbeing', __DIR__ . '/languages' );
	$regions = wp_json_encode( array_keys( even_keel_data()['numbers'] ) );
	wp_add_inline_script( EVEN_KEEL_EDITOR, 'window.evenKeelRegions = ' . $regions . ';', 'before' );
	register_block_type( __DIR__ . '/block', array( 'render_callback' => 'even_keel_block' ) );
	add_shortcode( 'wellbeing', 'even_keel_shortcode' );
}

/** Address of a file of the widget on this site. */
function even_keel_url( $file ) {
	return plugins_url( 'wellbeing/' . $file, __FILE__ );
}

/** The script is a module, whatever WordPress is too old to know of modules. */
function even_keel_module_tag( $tag, $handle, $src ) {
	if ( EVEN_KEEL_SCRIPT !== $handle ) {
		return $tag;
	}
	return '<script type="module" src="' . esc_url( $src ) . '"></script>' . "\n"; // phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript
}

/** [wellbeing country="FI" audience="t13"], in a box like the block's: themes give their widths to boxes. */
function even_keel_shortcode( $given ) {
	return '<div class="wp-block-even-keel-wellbeing">' . even_keel_html( is_array( $given ) ? $given : array() ) . '</div>';
}

/** The block, drawn by the same function as the shortcode. */
function even_keel_block( $given ) {
	return '<div ' . get_block_wrapper_attributes() . '>' . even_keel_html( $given ) . '</div>';
}
