package nl.veerkracht.plan;

import java.util.Locale;

/** A part of a life, in the order in which a plan is read. */
public enum LifeDomain {
    HOUSING,
    EDUCATION_WORK,
    LEISURE,
    RELATIONSHIPS,
    CARE,
    MONEY,
    SAFETY;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called on a screen. */
    public String key() {
        return "plan.domain." + code();
    }

    /** Its place in an address: addresses carry no meaning. */
    public int number() {
        return ordinal() + 1;
    }
}
