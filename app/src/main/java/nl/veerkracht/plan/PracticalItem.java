package nl.veerkracht.plan;

import java.util.Locale;

/** Something practical that a good life needs. */
public enum PracticalItem {
    HEALTH_INSURANCE,
    STUDY_GRANT,
    BENEFITS,
    ALLOWANCES,
    DEBTS,
    IDENTITY_CARD,
    BANK_ACCOUNT,
    APPLICATION_LETTER,
    CV,
    CHILDCARE,
    PARENTING,
    REGISTRATION_ADDRESS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called on a screen. */
    public String key() {
        return "plan.item." + code();
    }

    /** Its place in an address: addresses carry no meaning. */
    public int number() {
        return ordinal() + 1;
    }
}
