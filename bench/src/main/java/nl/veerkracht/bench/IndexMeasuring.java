package nl.veerkracht.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Model;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.thread.IndexDoor;

/** Asks a filled index, one question after another. Half of the questions are about people who are in it. */
final class IndexMeasuring {

    /** What the application puts before people. */
    private static final double PROPOSED = 0.5;

    static final int WORKERS = 6;
    private static final int PAGE = 2_000;
    private static final int EARLY = 15;

    /** So many rounds of so many questions in which nothing became faster, by so much. */
    private static final int STEADY = 4;

    private static final int ROUND = 1_000;
    private static final double NO_FASTER = 0.97;
    private static final int MOST_TO_WARM = 40_000;

    private final IndexDoor door;
    private final IndexSizes sizes;
    private final WrittenDown written;

    IndexMeasuring(IndexDoor door, IndexSizes sizes, WrittenDown written) {
        this.door = door;
        this.sizes = sizes;
        this.written = written;
    }

    Map<String, Object> size() throws SQLException {
        IndexSizes.Records records = sizes.records();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("linkable", records.count());
        all.put("sealed_bytes", Math.round(records.sealed()));
        all.put("keys", Math.round(records.keys() * 10) / 10.0);
        Map<String, Long> bytes = sizes.bytes();
        bytes.forEach((name, size) -> all.put(name, size / Math.max(1, records.count())));
        long sum = bytes.values().stream().mapToLong(Long::longValue).sum();
        all.put("bytes_a_record", sum / Math.max(1, records.count()));
        return all;
    }

    /**
     * Asks other questions than those that are timed, as one who has been running for a while has: in rounds, until a round is no faster any more than those before.
     * Half a minute of compiling happens beside it, on the same cores; measured at once it would be the compiler that one sees.
     */
    Map<String, Object> warm(int questions) {
        int next = 2 * questions;
        int asked = 0;
        int idle = 0;
        double best = Double.MAX_VALUE;
        while (idle < STEADY && asked < MOST_TO_WARM) {
            Figures round = new Figures();
            for (int i = 0; i < ROUND; i++) {
                int question = next++;
                long began = System.nanoTime();
                matches(question);
                round.took(System.nanoTime() - began, true, 0);
            }
            asked += ROUND;
            double middle = round.percentile(50) + round.percentile(95);
            idle = asked >= questions && middle > best * NO_FASTER ? idle + 1 : 0;
            best = Math.min(best, middle);
        }
        return Map.of("questions", asked);
    }

    /** The numbers of the first questions that say enough to be asked. */
    private int[] linkable(int questions) {
        return IntStream.iterate(0, question -> question + 1)
                .filter(question -> encoded(question).isLinkable())
                .limit(questions)
                .toArray();
    }

    private Encoded encoded(int question) {
        return door.encoder().encode(written.asked(question));
    }

    private List<UUID> matches(int question) {
        Person person = written.asked(question);
        return door.asHouse(() -> door.matches(person, written.records()));
    }

    /** From what is known of a young person to the matches, within a transaction that is there already. */
    Map<String, Object> queries(int questions) {
        Figures figures = new Figures();
        for (int question : linkable(questions)) {
            Person person = written.asked(question);
            door.asHouse(() -> {
                long began = System.nanoTime();
                List<UUID> found = door.matches(person, written.records());
                figures.took(System.nanoTime() - began, true, 0);
                return found;
            });
        }
        return times(figures);
    }

    private static Map<String, Object> times(Figures figures) {
        Map<String, Object> all = figures.all();
        all.keySet().retainAll(Set.of("n", "p50", "p95", "p99", "max"));
        return all;
    }

    /** As many as the application compares with, and how many there would be without its limit. */
    Map<String, Object> candidates(int questions) {
        int[] compared = counted(questions, Integer.MAX_VALUE);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("median", compared[questions / 2]);
        all.put("p99", compared[questions * 99 / 100]);
        all.put("most", compared[questions - 1]);
        all.put("over_200", Arrays.stream(compared).filter(n -> n > 200).count() * 100.0 / questions + " %");
        return all;
    }

    private int[] counted(int questions, int most) {
        return Arrays.stream(linkable(questions))
                .map(question -> door.asHouse(() -> door.candidates(written.asked(question), most)))
                .sorted()
                .toArray();
    }

    /**
     * Of the records about the same young person: how many the index finds, and of those that a comparison accepts. Records that say too little to be linked
     * are no part of it: the index does not take them.
     */
    Map<String, Object> found(int questions) {
        Model model = door.model(written.records());
        int same = 0;
        int accepted = 0;
        int found = 0;
        int foundAccepted = 0;
        int strangers = 0;
        for (int question : linkable(questions)) {
            Set<UUID> matches = new HashSet<>(matches(question));
            Encoded asked = encoded(question);
            for (int number : written.same(question)) {
                Encoded record = door.encoder().encode(written.record(number));
                if (!record.isLinkable()) {
                    continue;
                }
                boolean isFound = matches.remove(written.signal(number));
                boolean isAccepted = model.probability(asked, record) >= PROPOSED;
                same++;
                found += isFound ? 1 : 0;
                accepted += isAccepted ? 1 : 0;
                foundAccepted += isAccepted && isFound ? 1 : 0;
            }
            strangers += matches.size();
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("same", same);
        all.put("found", share(found, same));
        all.put("accepted", share(accepted, same));
        all.put("found_of_accepted", share(foundAccepted, accepted));
        all.put("strangers", strangers);
        return all;
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : Math.round(10_000.0 * some / all) / 10_000.0;
    }

    /** Every record is compared with these questions: how many of those that are accepted the index finds. */
    Map<String, Object> full(int questions) throws SQLException, InterruptedException {
        Model model = door.model(written.records());
        int[] numbers = linkable(questions);
        List<Encoded> asked = Arrays.stream(numbers).mapToObj(this::encoded).toList();
        List<Set<UUID>> accepted = IntStream.range(0, questions)
                .<Set<UUID>>mapToObj(question -> ConcurrentHashMap.newKeySet())
                .toList();
        int last = sizes.records().last();
        AtomicInteger next = new AtomicInteger();
        Work.together(2, worker -> {
            for (int after = next.getAndAdd(PAGE); after < last; after = next.getAndAdd(PAGE)) {
                sizes.page(after, after + PAGE, (bytes, signal) -> {
                    Encoded record = door.encoder().open(bytes);
                    for (int question = 0; question < questions; question++) {
                        if (model.probability(asked.get(question), record) >= PROPOSED) {
                            accepted.get(question).add(signal);
                        }
                    }
                });
            }
        });
        return recall(numbers, accepted);
    }

    private Map<String, Object> recall(int[] numbers, List<Set<UUID>> accepted) {
        int all = 0;
        int found = 0;
        for (int question = 0; question < accepted.size(); question++) {
            Set<UUID> wanted = accepted.get(question);
            all += wanted.size();
            found += (int)
                    matches(numbers[question]).stream().filter(wanted::contains).count();
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("questions", accepted.size());
        figures.put("accepted", all);
        figures.put("found_of_accepted", share(found, all));
        return figures;
    }

    /**
     * Each in a durable transaction of its own, with {@value #WORKERS} connections at once. How many a second over all, and in the first seconds: then each page
     * that is touched is written whole to the log once.
     */
    Map<String, Object> inserts(int seconds) throws InterruptedException {
        Figures figures = new Figures();
        long began = System.nanoTime();
        long early = began + TimeUnit.SECONDS.toNanos(Math.min(seconds, EARLY));
        LongAdder first = new LongAdder();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        AtomicInteger next = new AtomicInteger(10_000_000);
        Work.together(WORKERS, worker -> {
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                long start = now;
                Person person = written.asked(next.getAndIncrement());
                door.asHouse(() -> door.insert(person));
                figures.took(System.nanoTime() - start, true, 0);
                if (System.nanoTime() < early) {
                    first.increment();
                }
            }
        });
        Map<String, Object> all = times(figures);
        all.put("a_second_early", first.sum() / Math.max(1, Math.min(seconds, EARLY)));
        all.put("a_second", Math.round(figures.count() * 1e9 / (System.nanoTime() - began)));
        return all;
    }
}
