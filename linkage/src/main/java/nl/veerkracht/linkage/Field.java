package nl.veerkracht.linkage;

/** What a reason for a link speaks about. */
public enum Field {
    GIVEN_NAMES,
    SURNAME,
    NAME_ORDER,
    INFIX,
    BIRTH_DATE,
    GENDER,
    POSTAL_CODE,
    CITY,
    STREET,
    HOUSE_NUMBER,
    PHONE,
    HANDLE,
    SCHOOL,
    NATIONAL_ID,
    OTHER
}
