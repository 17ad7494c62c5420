<?php
/**
 * What is shown until, and unless, the widget runs: the emergency number of the country and its first lines.
 * The same rules as in the widget's own first view; a test of the project compares the two.
 *
 * @package Even_Keel_Wellbeing
 */

defined( 'ABSPATH' ) || exit;

/** Emergency numbers of all countries, and the words of the first view by language. Made by the build. */
function even_keel_data() {
	static $data = null;
	if ( null === $data ) {
		$data = json_decode( (string) file_get_contents( dirname( __DIR__ ) . '/first-view.json' ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	}
	return $data;
}

/** The file of a country beside the widget's script; null when there is none. */
function even_keel_country_file( $country ) {
	$path = dirname( __DIR__ ) . '/wellbeing/directory/' . $country . '.json';
	if ( 1 !== preg_match( '/^[A-Z]{2}$/D', $country ) || ! is_readable( $path ) ) {
		return null;
	}
	return json_decode( (string) file_get_contents( $path ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions
}

/** The first lines for topics and an audience; those that speak the language come first. */
function even_keel_lines( $country, $audience, $topics, $spoken, $most ) {
	$file   = even_keel_country_file( $country );
	$places = array();
	foreach ( $topics as $topic ) {
		$places = array_merge( $places, isset( $file['for'][ $topic ] ) ? $file['for'][ $topic ] : array() );
	}
	$places = array_merge( array_slice( $places, 0, 2 ), isset( $file['for'][ $audience ] ) ? $file['for'][ $audience ] : array() );
	$speaks = array();
	$others = array();
	foreach ( array_unique( $places ) as $place ) {
		$line = $file['lines'][ $place ];
		if ( in_array( $spoken, explode( ' ', $line[1] ), true ) ) {
			$speaks[] = $line;
		} else {
			$others[] = $line;
		}
	}
	return array_slice( array_merge( $speaks, $others ), 0, $most );
}

/** The address that a press on a line opens; an empty text when it may not become a link. */
function even_keel_link( $kind, $value ) {
	$dial = preg_replace( '/[^0-9+*#]/', '', $value );
	$size = strlen( preg_replace( '/[^0-9]/', '', $value ) );
	if ( 'phone' === $kind || 'sms' === $kind ) {
		$is_plain = 1 === preg_match( '/^\+?[0-9][0-9 ()-]*$/D', $value );
		$is_short = 'phone' === $kind && 1 === preg_match( '/^[*#][0-9 ]+$/D', $value );
		if ( $size < 2 || $size > 20 || ! ( $is_plain || $is_short ) ) {
			return '';
		}
		return 'phone' === $kind ? 'tel:' . str_replace( '#', '%23', $dial ) : 'sms:' . $dial;
	}
	if ( 'email' === $kind ) {
		return 'mailto:' . $value;
	}
	return 1 === preg_match( '/^https?:/', $value ) ? $value : '';
}
