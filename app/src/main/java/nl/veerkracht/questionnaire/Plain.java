package nl.veerkracht.questionnaire;

/** Text without characters that nobody types: null and other control characters, and halves of pairs. PostgreSQL and JSON refuse some of them late and unreadably. */
final class Plain {

    private Plain() {}

    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(Plain::isOdd);
    }

    private static boolean isOdd(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE;
    }
}
