<?php
/**
 * What an author wrote, judged: only attributes that the widget knows, only values that it understands.
 *
 * @package Even_Keel_Wellbeing
 */

defined( 'ABSPATH' ) || exit;

/** A pattern for each attribute; what does not fit is left out. Addresses are of the web or of this site, and run no script. */
function even_keel_patterns() {
	$address = '/^(https?:\/\/|\/(?!\/))[^\s"\'<>]+$/';
	return array(
		'country'     => '/^[A-Z]{2}$/',
		'subdivision' => '/^[A-Z]{2}-[A-Z0-9]{1,3}$/',
		'lang'        => '/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/',
		'audience'    => '/^(c6|c10|t13|adult|helper)$/',
		'topic'       => '/^[a-z-]+( [a-z-]+)*$/',
		'layout'      => '/^(card|bar|button|list)$/',
		'exercises'   => '/^(breathing|grounding|breathing grounding|none)$/',
		'help'        => '/^always$/',
		'exit'        => '/^(on|off)$/',
		'exit-url'    => $address,
		'directory'   => $address,
		'near'        => '/^[^<>"]{1,80}$/',
		'pack'        => $address,
		'theme'       => '/^(auto|light|dark|contrast)$/',
	);
}

/**
 * The attributes of the element.
 *
 * @param array $given What a shortcode or a block has, by name.
 * @return array Texts by name, in the order of the guide. They are not escaped yet.
 */
function even_keel_attributes( $given ) {
	$fit = array();
	foreach ( even_keel_patterns() as $name => $pattern ) {
		$value = isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? trim( preg_replace( '/\s+/', ' ', $given[ $name ] ) ) : '';
		if ( 'country' === $name || 'subdivision' === $name ) {
			$value = strtoupper( $value );
		}
		if ( '' !== $value && 1 === preg_match( $pattern . 'D', $value ) ) {
			$fit[ $name ] = $value;
		}
	}
	return $fit;
}
