package nl.veerkracht.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is not hard: what speaks for a service and what less, and how much. Told in reasons only where somebody reads them. */
final class Weigher {

    private static final int WEEK = 7;

    private record Weighed(Reason reason, int points) {}

    private final Weights weights;
    private final int year;
    private final @Nullable List<Weighed> told;
    private int points;

    Weigher(Weights weights, int year, boolean telling) {
        this.weights = weights;
        this.year = year;
        this.told = telling ? new ArrayList<>() : null;
    }

    int points() {
        return points;
    }

    /** What weighs most first. */
    List<Reason> reasons() {
        return told == null
                ? List.of()
                : told.stream()
                        .sorted(Comparator.comparingInt((Weighed one) -> -Math.abs(one.points())))
                        .map(Weighed::reason)
                        .toList();
    }

    void weigh(Seeker seeker, Offer offer) {
        needs(seeker, offer);
        room(offer.room());
        if (offer.group() != null) {
            group(offer.group(), seeker.about().born());
        }
        if (near(seeker, offer)) {
            good(weights.near(), "near");
        }
        String language = seeker.about().language();
        if (language != null && offer.languages().contains(language)) {
            good(weights.language(), "language");
        }
    }

    private void good(int weight, String code, Object... args) {
        points += weight;
        if (told != null) {
            told.add(new Weighed(Reason.good(code, args), weight));
        }
    }

    private void less(int weight, String code, Object... args) {
        points -= weight;
        if (told != null) {
            told.add(new Weighed(Reason.less(code, args), -weight));
        }
    }

    private void needs(Seeker seeker, Offer offer) {
        int sum = 0;
        for (String need : seeker.needs()) {
            sum += offer.needs().contains(need) ? weights.need(need) : 0;
        }
        if (told == null) {
            points += sum;
        } else {
            tellNeeds(seeker, offer, sum);
        }
    }

    private void tellNeeds(Seeker seeker, Offer offer, int sum) {
        List<String> wanted = seeker.needs().stream()
                .sorted(Comparator.comparingInt((String need) -> -weights.need(need)))
                .toList();
        List<String> given = wanted.stream().filter(offer.needs()::contains).toList();
        List<String> missing =
                wanted.stream().filter(need -> !offer.needs().contains(need)).toList();
        if (!given.isEmpty()) {
            good(sum, "helps", given.toArray());
        }
        if (!missing.isEmpty()) {
            less(0, "helps-not", missing.toArray());
        }
    }

    private void room(Offer.Room room) {
        Weights.Room weight = weights.room();
        Integer days = room.waitDays();
        if (room.places() == null) {
            good(weight.now(), "always-room");
        } else if (room.now()) {
            good(weight.now(), "room", room.places());
        } else if (days == null) {
            less(weight.week() * weight.unknownWait(), "wait-unknown");
        } else {
            int weeks = (days + WEEK - 1) / WEEK;
            less(weight.week() * Math.min(weeks, weight.longestWait()), "wait", weeks);
        }
        if (room.confirmedDays() > weights.staleDays()) {
            less(weights.stale(), "stale", room.confirmedDays());
        }
    }

    private void group(Offer.Group group, @Nullable Integer born) {
        Weights.Group weight = weights.group();
        switch (group.climate()) {
            case "calm" -> good(weight.calm(), "climate.calm");
            case "growing" -> good(weight.growing(), "climate.growing");
            default -> less(weight.tense(), "climate.tense");
        }
        if (group.heavy()) {
            less(weight.heavy(), "heavy");
        }
        if (born != null && Limits.ofHerAge(weights, year - born, group)) {
            good(weight.peers(), "peers", group.youngest(), group.oldest());
        }
    }

    /** Near is only good news where she does not want to be away. */
    private static boolean near(Seeker seeker, Offer offer) {
        String city = seeker.about().city();
        return city != null
                && city.equalsIgnoreCase(offer.city())
                && !seeker.limits().contains("not_own_city");
    }
}
