package nl.veerkracht.linkage;

/** The blocking passes, most telling first; see {@link Blocking} for what each is made of. */
public enum Pass {
    NATIONAL_ID(50),
    HANDLE(100),
    PHONE(100),
    PHONE_PART(100),
    POSTAL_CODE(100),
    NAMES_AND_DATE(300),
    NAME_AND_POSTAL_CODE(300),
    NAME_AND_DATE(300),
    NAME_AND_MONTH(300),
    NAMES_AND_YEAR(300),
    NAMES(300),
    NAME_AND_ENDS(300),
    NAME_AND_INITIAL(300),
    NAME_AND_STREET(300),
    DATE_AND_PLACE(300),
    NAME_AND_CITY(300),
    RARE_NAME(200),
    DATE(100),
    NAMES_ALIKE(100),
    NAME_AND_LETTER(60),
    LETTER_PAIRS(300),
    SPELLING_AND_CITY(100),
    SPELLING_AND_SCHOOL(100);

    private static final Pass[] ALL = values();

    private final int limit;

    Pass(int limit) {
        this.limit = limit;
    }

    static Pass at(int ordinal) {
        return ALL[ordinal];
    }

    int limit() {
        return limit;
    }
}
