package nl.veerkracht.portal;

/**
 * The colours of a card as 0xRRGGBB. All words stand out from the ground at least seven to one (WCAG 2.2, 1.4.6); a test computes it.
 *
 * @param mark a drawing, no words
 */
record CardColours(int ground, int words, int number, int mark) {

    static final CardColours DARK = new CardColours(0x08444a, 0xffffff, 0xfbefd0, 0x7fd1ca);
    static final CardColours LIGHT = new CardColours(0xffffff, 0x1b2a30, 0x08444a, 0x0d5b5f);

    static String web(int colour) {
        return "#%06x".formatted(colour);
    }
}
