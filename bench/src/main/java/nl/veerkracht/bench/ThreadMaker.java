package nl.veerkracht.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.veerkracht.actor.Role;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.LifeArea;
import org.jspecify.annotations.Nullable;

/** Makes threads up: any of them again at any time, from its number. */
final class ThreadMaker {

    /** One in ten threads is about the same young person as the one before it, which nobody has confirmed yet. */
    private static final int TWIN = 10;

    private static final int OLDEST_DAYS = 690;
    private static final int MOST = 60;

    private final Scale scale;
    private final Town town;
    private final NameBook names;
    private final Encoder encoder;

    ThreadMaker(Scale scale, Town town, NameBook names, Encoder encoder) {
        this.scale = scale;
        this.town = town;
        this.names = names;
        this.encoder = encoder;
    }

    static boolean isTwin(int thread) {
        return thread % TWIN == TWIN - 1;
    }

    /** The young person a thread is about. */
    static Youth about(Scale scale, NameBook names, int thread) {
        int person = isTwin(thread) ? thread - 1 : thread;
        return Youth.of(scale.seed(), person, names, LocalDate.ofInstant(scale.now(), ZoneOffset.UTC));
    }

    /** Whether a line was opened from it: spread evenly over all threads. */
    boolean hasLine(int thread) {
        return (long) (thread + 1) * scale.trajectories() / scale.threads()
                > (long) thread * scale.trajectories() / scale.threads();
    }

    /** How many signals each of these threads has: one at least, few many, {@code signals} together. */
    List<Integer> sizes(int from, int threads, int signals) {
        List<Integer> sizes = new ArrayList<>();
        int left = signals;
        for (int n = 0; n < threads; n++) {
            int others = threads - n - 1;
            double mean = (double) (left - others - 1) / (others + 1);
            int size = 1
                    + (others == 0
                            ? left - 1
                            : Dice.of(scale.seed(), "size", from + n).geometric(mean, MOST - 1));
            size = Math.min(size, left - others);
            sizes.add(size);
            left -= size;
        }
        return sizes;
    }

    /** @param firstSignal the number of its first signal; the others follow */
    SeededThread make(int number, int firstSignal, int size) {
        Dice dice = Dice.of(scale.seed(), "thread", number);
        Youth about = about(scale, names, number);
        List<Town.Organisation> around = new ArrayList<>();
        for (int n = 0; n < Math.min(size, 4); n++) {
            around.add(town.organisation(dice));
        }
        List<SeededSignal> signals = new ArrayList<>();
        List<Instant> moments = moments(dice, size);
        for (int n = 0; n < size; n++) {
            signals.add(signal(firstSignal + n, about, dice.of(around), moments.get(n), size == 1));
        }
        Instant taken = taken(dice, number, signals);
        List<Town.Account> team = taken == null ? List.of() : team(dice);
        return new SeededThread(number, about, List.copyOf(signals), taken, team);
    }

    private List<Instant> moments(Dice dice, int size) {
        Instant oldest = scale.now().minus(OLDEST_DAYS, ChronoUnit.DAYS);
        Instant first = dice.between(oldest, scale.now().minus(2, ChronoUnit.HOURS));
        Instant last = first.plus(300, ChronoUnit.DAYS);
        Instant end = last.isBefore(scale.now()) ? last : scale.now();
        List<Instant> moments = new ArrayList<>(List.of(first));
        for (int n = 1; n < size; n++) {
            moments.add(dice.between(first, end));
        }
        moments.sort(null);
        return moments;
    }

    private SeededSignal signal(int number, Youth youth, Town.Organisation from, Instant received, boolean alone) {
        Dice dice = Dice.of(scale.seed(), "signal", number);
        boolean byHand = dice.chance(0.6) && !from.signallers().isEmpty();
        Town.Account keeper = byHand ? dice.skewed(from.signallers(), 0.3) : null;
        LocalDate observed = LocalDate.ofInstant(received, ZoneOffset.UTC).minusDays(dice.below(14));
        About about = youth.told(dice, alone ? 0.8 : 1);
        return new SeededSignal(
                number,
                dice.uuid(),
                dice.uuid(),
                from,
                keeper,
                received,
                observed,
                dice.chance(0.004),
                areas(dice),
                about,
                encoder.encode(Youth.person(about, observed.getYear())));
    }

    private static List<LifeArea> areas(Dice dice) {
        Set<LifeArea> areas = EnumSet.noneOf(LifeArea.class);
        int count = 1 + dice.geometric(0.7, 3);
        while (areas.size() < count) {
            areas.add(dice.of(List.of(LifeArea.values())));
        }
        return List.copyOf(areas);
    }

    /** Nearly all that grew is weighed; what came in the last days waits. */
    private @Nullable Instant taken(Dice dice, int number, List<SeededSignal> signals) {
        Instant when =
                signals.get(Math.min(1, signals.size() - 1)).received().plus(dice.between(1, 10), ChronoUnit.DAYS);
        boolean weighed = hasLine(number) || signals.size() > 1 && dice.chance(0.99) || dice.chance(0.05);
        if (!weighed) {
            return null;
        }
        // A line opens minutes after its thread was taken and must have a past.
        Instant latest = scale.now().minusSeconds(600);
        return when.isBefore(latest) ? when : hasLine(number) ? latest : null;
    }

    private List<Town.Account> team(Dice dice) {
        List<Town.Account> team = new ArrayList<>(List.of(town.holder(Role.WEIGHER, dice)));
        if (dice.chance(0.4)) {
            Town.Account second = town.holder(Role.WEIGHER, dice);
            if (!team.contains(second)) {
                team.add(second);
            }
        }
        return team;
    }
}
