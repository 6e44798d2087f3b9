package nl.veerkracht.family;

/** What may be written. */
final class Words {

    static final int SHORT = 200;
    static final int LONG = 4000;

    private Words() {}

    /** Something, and not more than a person can mean. */
    static boolean fit(String words) {
        return fit(words, LONG);
    }

    static boolean fit(String words, int longest) {
        return !words.isBlank() && words.strip().length() <= longest;
    }
}
