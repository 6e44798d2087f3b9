package nl.veerkracht.linkage;

/** Arabic, Cyrillic and Greek letters by their usual Latin spelling in the Netherlands; short Arabic vowels stay unwritten. */
final class Scripts {

    private static final String FROM = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئپچژگک" + "абвгдезийклмнопрстуфхцчшщыэюяжё"
            + "αβγδεζηθικλμνξοπρστυφχψωςі";

    private static final String[] TO = ("a b t th j h kh d dh r z s sh s d t z a gh f k k l m n h w y a a - a i a w y p"
                    + " ch zh g k a b v g d e z i j k l m n o p r s t u f kh ts ch sh sch y e ju ja zh jo"
                    + " a v g d e z i th i k l m n x o p r s t y f ch ps o s i")
            .split(" ");

    private Scripts() {}

    static String latin(char c) {
        int at = FROM.indexOf(c);
        if (at < 0) {
            return String.valueOf(c);
        }
        return TO[at].equals("-") ? "" : TO[at];
    }
}
