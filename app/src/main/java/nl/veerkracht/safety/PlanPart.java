package nl.veerkracht.safety;

import java.util.List;

/** The parts of a safety plan: hers first, then what the people around her do. Their texts are {@code safety.plan.part.<code>}. */
public enum PlanPart {
    SIGNS,
    HELPS,
    PEOPLE,
    PLACES,
    CODE_WORD,
    CONTACTED,
    PHONE,
    IMAGES,
    SCHOOL,
    LEAVE,
    WHERE,
    FAMILY,
    POLICE,
    TEAM;

    /** What she knows and does herself. */
    public static final List<PlanPart> HERS = List.of(SIGNS, HELPS, PEOPLE, PLACES, CODE_WORD, CONTACTED);

    /** What is arranged around her. */
    public static final List<PlanPart> AROUND = List.of(PHONE, IMAGES, SCHOOL, LEAVE, WHERE, FAMILY, POLICE, TEAM);
}
