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

/** Whom a page may be for, in the order of the lists in a country's file. */
const EVEN_KEEL_AUDIENCES = array( 'c6', 'c10', 't13', 'adult', 'helper' );

/** The places in a file of the lines about a topic, for an audience and a part of the country (`*` where none is named), the best first. */
function even_keel_places( $file, $topic, $audience, $subdivision ) {
	$whom   = array_search( $audience, EVEN_KEEL_AUDIENCES, true );
	$places = array();
	foreach ( isset( $file['for'][ $topic ][ $whom ] ) ? $file['for'][ $topic ][ $whom ] : array() as $place ) {
		$part = isset( $file['lines'][ $place ][6] ) ? $file['lines'][ $place ][6] : $subdivision;
		if ( $part === $subdivision ) {
			$places[] = $place;
		}
	}
	return $places;
}

/** Whether a line stands together with those of the other parts of the country, on a page that names none. */
function even_keel_of_each_part( $line ) {
	return isset( $line[6] ) && '*' === $line[6];
}

/**
 * The lines for a page's topics, then the others for its audience; those that speak the language lead. The lines of each part of a country
 * stand together, however many there are.
 *
 * @param array  $attributes What `even_keel_inside` has: country, subdivision, audience and topic are there.
 * @param string $spoken     The language of the page, without its region.
 * @param int    $most       How many lines, beside those of each part.
 */
function even_keel_lines( $attributes, $spoken, $most ) {
	$file   = even_keel_country_file( $attributes['country'] );
	$part   = '' === $attributes['subdivision'] ? '*' : $attributes['subdivision'];
	$places = array();
	$each   = array();
	foreach ( explode( ' ', $attributes['topic'] ) as $topic ) {
		$places = array_merge( $places, even_keel_places( $file, $topic, $attributes['audience'], $part ) );
	}
	foreach ( $places as $place ) {
		if ( even_keel_of_each_part( $file['lines'][ $place ] ) ) {
			$each[] = $place;
		}
	}
	$everyday = even_keel_places( $file, 'everyday', $attributes['audience'], $part );
	$speaks   = array();
	$others   = array();
	foreach ( array_unique( array_merge( array_slice( $places, 0, 2 ), $each, $everyday ) ) as $place ) {
		$line = $file['lines'][ $place ];
		if ( in_array( $spoken, explode( ' ', $line[1] ), true ) ) {
			$speaks[] = $line;
		} else {
			$others[] = $line;
		}
	}
	$shown = array();
	foreach ( array_merge( $speaks, $others ) as $at => $line ) {
		if ( $at < $most || even_keel_of_each_part( $line ) ) {
			$shown[] = $line;
		}
	}
	return $shown;
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
	if ( 'whatsapp' === $kind ) {
		return 'https://wa.me/' . preg_replace( '/[^0-9]/', '', $value );
	}
	if ( 'email' === $kind ) {
		return 'mailto:' . $value;
	}
	return 1 === preg_match( '/^https?:/', $value ) ? $value : '';
}
