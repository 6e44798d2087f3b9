package nl.veerkracht.plan;

import java.util.Locale;

/** Which kind of part a row holds. */
enum PartKind {
    DOMAIN(Part.Domain.class),
    STEP(Part.Step.class),
    SUCCESS(Part.Success.class),
    PRACTICAL(Part.Practical.class),
    INTERVENTION(Intervention.class),
    CAPACITY(Part.Capacity.class);

    final Class<? extends Part> type;

    PartKind(Class<? extends Part> type) {
        this.type = type;
    }

    static PartKind of(Part part) {
        return switch (part) {
            case Part.Domain domain -> DOMAIN;
            case Part.Step step -> STEP;
            case Part.Success success -> SUCCESS;
            case Part.Practical practical -> PRACTICAL;
            case Intervention intervention -> INTERVENTION;
            case Part.Capacity capacity -> CAPACITY;
        };
    }

    static PartKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
