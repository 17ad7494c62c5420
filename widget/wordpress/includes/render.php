<?php
/**
 * The element with what stands inside it.
 *
 * @package Even_Keel_Wellbeing
 */

defined( 'ABSPATH' ) || exit;

/** How many lines stand inside the tag; those of each part of a country stand there all. */
const EVEN_KEEL_LINES = 2;

/**
 * Everything that a page gets: a line that fetches the country's file beforehand, one that keeps the card's place, the element, and inside it
 * number, lines and the way out as plain HTML. In a feed only the plain HTML.
 *
 * @param array $given What a shortcode or a block has, by name.
 * @return string HTML, escaped.
 */
function even_keel_html( $given ) {
	$attributes = even_keel_attributes( $given );
	$inside     = even_keel_inside( $attributes );
	if ( is_feed() ) {
		return $inside;
	}
	wp_enqueue_script( EVEN_KEEL_SCRIPT );
	$written = '';
	foreach ( $attributes as $name => $value ) {
		$written .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	$room = even_keel_room( $attributes );
	if ( '' !== $room ) {
		$written .= ' data-room="' . esc_attr( $room ) . '"';
	}
	return even_keel_preload( $attributes ) . even_keel_room_rule( $room ) . '<wellbeing-widget' . $written . '>' . $inside . '</wellbeing-widget>';
}

/** The request that the widget will make first, announced once for each country of a page. */
function even_keel_preload( $attributes ) {
	static $announced = array();
	$country          = isset( $attributes['country'] ) ? $attributes['country'] : '';
	$is_editor        = defined( 'REST_REQUEST' ) && REST_REQUEST;
	if ( $is_editor || isset( $announced[ $country ] ) || null === even_keel_country_file( $country ) ) {
		return '';
	}
	$announced[ $country ] = true;
	return '<link rel="preload" as="fetch" crossorigin href="' . esc_url( even_keel_url( 'directory/' . $country . '.json' ) ) . '">';
}

/** The name of the room that the card takes, among those that the build wrote down; an empty text for what is no card in the page. */
function even_keel_room( $attributes ) {
	$attributes += array(
		'layout'   => 'card',
		'lang'     => get_bloginfo( 'language' ),
		'audience' => 'adult',
		'topic'    => '',
	);
	if ( 'bar' === $attributes['layout'] || 'button' === $attributes['layout'] ) {
		return '';
	}
	if ( 'list' === $attributes['layout'] || isset( $attributes['pack'] ) ) {
		return 'most';
	}
	$topics  = explode( ' ', $attributes['topic'] );
	$is_more = isset( $attributes['help'] ) || 'helper' === $attributes['audience'] || array_intersect( array( 'violence', 'standing-by' ), $topics );
	return even_keel_words( $attributes['lang'] )[0] . ( $is_more ? '-more' : '-card' );
}

/** The rule of a room, once on a page. */
function even_keel_room_rule( $room ) {
	static $kept = array();
	if ( '' === $room || isset( $kept[ $room ] ) ) {
		return '';
	}
	$kept[ $room ] = true;
	return '<style>' . even_keel_data()['rooms'][ $room ] . '</style>';
}

/** The sentences of the nearest language that there are words in, and that language. */
function even_keel_words( $lang ) {
	$words = even_keel_data()['words'];
	$base  = strtolower( strtok( $lang, '-' ) );
	$base  = isset( $words[ $base ] ) ? $base : 'en';
	return array( $base, $words[ $base ] + $words['en'] );
}

/** What is shown until, and unless, the widget runs. */
function even_keel_inside( $attributes ) {
	$attributes             += array(
		'country'     => '',
		'subdivision' => '',
		'lang'        => get_bloginfo( 'language' ),
		'audience'    => 'adult',
		'topic'       => '',
		'exit'        => 'on',
	);
	list( $language, $words ) = even_keel_words( $attributes['lang'] );
	$spoken                  = strtolower( strtok( $attributes['lang'], '-' ) );
	$lines                   = even_keel_lines( $attributes, $spoken, EVEN_KEEL_LINES );
	$html                    = even_keel_danger( $attributes['country'], $language, $words );
	if ( $lines ) {
		$items = '';
		foreach ( $lines as $line ) {
			$items .= even_keel_line( $line, $words );
		}
		$html .= '<p>' . esc_html( $words['widget.lines'] ) . '</p><ul>' . $items . '</ul>';
	}
	$html .= '<p>' . esc_html( $words['widget.disclaimer'] . ' ' . $words['dated'] ) . '</p>';
	if ( 'off' !== $attributes['exit'] ) {
		$leave = isset( $attributes['exit-url'] ) ? $attributes['exit-url'] : even_keel_url( 'exit.html' );
		$html .= '<p><a href="' . esc_url( $leave ) . '" rel="nofollow noreferrer">' . esc_html( $words['widget.leave'] ) . '</a></p>';
	}
	$direction = 'ar' === $language ? 'rtl' : 'ltr';
	return '<div lang="' . esc_attr( $language ) . '" dir="' . $direction . '">' . $html . '</div>';
}

/** A number as it is read, left to right whatever the language around it. */
function even_keel_number( $text ) {
	return '<span dir="ltr">' . esc_html( $text ) . '</span>';
}

/** A safety text; with the English sentence beside it in a language that nobody has reviewed. */
function even_keel_safety( $key, $language, $words ) {
	$data  = even_keel_data();
	$draft = in_array( $language, $data['drafts'], true );
	return esc_html( $words[ $key ] ) . ( $draft ? ' <span lang="en" dir="ltr">' . esc_html( $data['words']['en'][ $key ] ) . '</span>' : '' );
}

function even_keel_danger( $country, $language, $words ) {
	$numbers = even_keel_data()['numbers'];
	$said    = array();
	foreach ( isset( $numbers[ $country ] ) ? $numbers[ $country ] : array() as $each ) {
		list( $kind, $number, $confirmed ) = $each;
		$what                              = 'general' === $kind ? '' : esc_html( $words[ 'widget.' . $kind ] ) . ' ';
		$doubt                             = $confirmed ? '' : ' (' . even_keel_safety( 'widget.note.u', $language, $words ) . ')';
		$said[]                            = $what . '<a href="' . esc_url( 'tel:' . $number ) . '">' . even_keel_number( $number ) . '</a>' . $doubt;
	}
	$rest = $said ? implode( ' · ', $said ) : even_keel_safety( 'widget.local', $language, $words );
	return '<p><strong>' . even_keel_safety( 'widget.danger', $language, $words ) . '</strong> ' . $rest . '</p>';
}

function even_keel_line( $line, $words ) {
	list( $name, , $kind, $value ) = $line;
	$keyword                       = isset( $line[4] ) ? $line[4] : '';
	$notes                         = isset( $line[5] ) ? $line[5] : '';
	$link                          = even_keel_link( $kind, $value );
	$how                           = 'phone' === $kind ? '' : esc_html( $words[ 'widget.' . $kind ] );
	$number                        = 1 === preg_match( '/[@:]/', $value ) ? '' : even_keel_number( $value );
	$shown                         = trim( $how . ' ' . $number );
	$more                          = $words[ 'phone' === $kind ? 'widget.menu' : 'widget.keyword' ];
	$about                         = '<strong>' . esc_html( $name . ( '' === $keyword ? '' : ', ' . str_replace( '{keyword}', $keyword, $more ) ) ) . '</strong>';
	foreach ( '' === $notes ? array() : str_split( $notes ) as $note ) {
		$about .= ' · ' . esc_html( $words[ 'widget.note.' . $note ] );
	}
	return '<li>' . $about . ': ' . ( '' === $link ? $shown : '<a href="' . esc_url( $link ) . '">' . $shown . '</a>' ) . '</li>';
}
