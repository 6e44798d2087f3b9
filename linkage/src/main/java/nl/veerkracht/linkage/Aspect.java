package nl.veerkracht.linkage;

/** What is compared under one set of probabilities: a field, or a field as far as both sides know it. */
enum Aspect {
    GIVEN(Field.GIVEN_NAMES),
    SURNAME(Field.SURNAME),
    ORDER(Field.NAME_ORDER),
    MORE_GIVEN(Field.GIVEN_NAMES),
    MORE_SURNAME(Field.SURNAME),
    INFIX(Field.INFIX),
    DATE(Field.BIRTH_DATE),
    MONTH(Field.BIRTH_DATE),
    YEAR(Field.BIRTH_DATE),
    AGE(Field.BIRTH_DATE),
    GENDER(Field.GENDER),
    GENDER_OF_NAME(Field.GENDER),
    POSTAL(Field.POSTAL_CODE),
    AREA(Field.POSTAL_CODE),
    CITY(Field.CITY),
    STREET(Field.STREET),
    NUMBER(Field.HOUSE_NUMBER),
    PHONE(Field.PHONE),
    HANDLE(Field.HANDLE),
    SCHOOL(Field.SCHOOL),
    NATIONAL_ID(Field.NATIONAL_ID),
    OTHER(Field.OTHER);

    final Field field;

    Aspect(Field field) {
        this.field = field;
    }

    boolean isAddress() {
        return this == POSTAL || this == AREA || this == CITY || this == STREET || this == NUMBER;
    }

    /** What tells where somebody lives, or goes to school: it agrees together. */
    boolean isPlace() {
        return isAddress() || this == SCHOOL;
    }

    /** What strangers share by chance as often as is found among these records, and no blocking key is made of. */
    boolean hasLearnedChance() {
        return this == ORDER || this == GENDER || this == GENDER_OF_NAME || this == INFIX;
    }

    /** What people who live together share. */
    boolean isHousehold() {
        return isAddress() || this == SURNAME || this == MORE_SURNAME || this == INFIX || this == PHONE;
    }
}
