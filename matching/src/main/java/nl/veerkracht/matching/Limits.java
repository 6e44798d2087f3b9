package nl.veerkracht.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What is hard: why a service cannot be a place for somebody, and what is not known yet to tell. */
final class Limits {

    /** These are about two young people, and are kept when all are placed together. */
    private static final Set<String> OF_TWO = Set.of("keep_together", "keep_apart");

    private final Weights weights;
    private final int year;
    private final List<Reason> excluded = new ArrayList<>();
    private final List<Reason> open = new ArrayList<>();

    Limits(Weights weights, int year) {
        this.weights = weights;
        this.year = year;
    }

    List<Reason> excluded() {
        return excluded;
    }

    List<Reason> open() {
        return open;
    }

    /** Whether nothing keeps it out, and nothing must be asked first. */
    boolean isCertain() {
        return excluded.isEmpty() && open.isEmpty();
    }

    void check(Seeker seeker, Offer offer) {
        if (!seeker.needs().isEmpty() && Collections.disjoint(seeker.needs(), offer.needs())) {
            no("other-help");
        }
        if (seeker.never().contains(offer.id())) {
            no("set-aside");
        }
        age(seeker, offer);
        gender(seeker, offer);
        for (String limit : seeker.limits()) {
            if (!OF_TWO.contains(limit)
                    && (offer.shared() || !weights.sharedLimits().contains(limit))) {
                limit(limit, seeker.about(), offer);
            }
        }
    }

    private void no(String code, Object... args) {
        excluded.add(Reason.less(code, args));
    }

    private void ask(String code) {
        open.add(Reason.less("ask." + code));
    }

    /** Of a year of birth two ages are possible: only who is too young or too old by both is kept out, and at the edge it is asked. */
    private void age(Seeker seeker, Offer offer) {
        Integer born = seeker.about().born();
        int youngest = Objects.requireNonNullElse(offer.youngest(), 0);
        int oldest = Objects.requireNonNullElse(offer.oldest(), Integer.MAX_VALUE);
        if (youngest == 0 && oldest == Integer.MAX_VALUE) {
            return;
        }
        if (born == null) {
            ask("age");
        } else if (year - born < youngest || year - born - 1 > oldest) {
            no("age", youngest, oldest);
        } else if (year - born - 1 < youngest || year - born > oldest) {
            ask("birthday");
        }
    }

    private void gender(Seeker seeker, Offer offer) {
        Gender gender = seeker.about().gender();
        boolean girls = offer.keeps().contains("girls_only");
        boolean boys = offer.keeps().contains("boys_only");
        if (girls == boys || !offer.shared()) {
            return;
        }
        if (gender == null || gender == Gender.OTHER) {
            ask("gender");
        } else if (gender != (girls ? Gender.GIRL : Gender.BOY)) {
            no(girls ? "for-girls" : "for-boys");
        }
    }

    private void limit(String limit, Seeker.About about, Offer offer) {
        switch (limit) {
            case "not_own_city" -> ownCity(about, offer);
            case "not_region" -> region(about, offer);
            case "language" -> language(about, offer);
            case "peers" -> peers(about, offer);
            default -> kept(limit, offer);
        }
    }

    private void kept(String limit, Offer offer) {
        if (!offer.keeps().contains(limit)) {
            no("limit." + limit);
        }
    }

    private void ownCity(Seeker.About about, Offer offer) {
        if (about.city() == null) {
            ask("city");
        } else if (about.city().equalsIgnoreCase(offer.city())) {
            no("limit.not_own_city", offer.city());
        }
    }

    private void region(Seeker.About about, Offer offer) {
        if (about.shunned().isEmpty()) {
            ask("region");
        } else if (about.shunned().stream().anyMatch(offer.region()::equalsIgnoreCase)) {
            no("limit.not_region", offer.region());
        }
    }

    private void language(Seeker.About about, Offer offer) {
        if (about.language() == null) {
            ask("language");
        } else if (!offer.languages().contains(about.language())) {
            no("limit.language");
        }
    }

    private void peers(Seeker.About about, Offer offer) {
        if (offer.group() == null) {
            kept("peers", offer);
        } else if (about.born() == null) {
            ask("age");
        } else if (!ofHerAge(weights, year - about.born(), offer.group())) {
            no("limit.peers", offer.group().youngest(), offer.group().oldest());
        }
    }

    static boolean ofHerAge(Weights weights, int age, Offer.Group group) {
        int years = weights.group().peerYears();
        return group.youngest() >= age - 1 - years && group.oldest() <= age + years;
    }
}
