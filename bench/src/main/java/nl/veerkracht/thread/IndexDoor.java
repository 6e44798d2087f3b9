package nl.veerkracht.thread;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.linkage.Model;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.signal.SignalId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The application's own way into its index, for measuring: the same objects and statements that a new signal meets. */
public final class IndexDoor {

    private final LinkIndex index;
    private final LinkIndexStore store;
    private final EntryStore entries;
    private final Editions editions;
    private final NameShares shares;
    private final Warming warming;
    private final TransactionTemplate transaction;

    public IndexDoor(ApplicationContext house) {
        index = house.getBean(LinkIndex.class);
        store = house.getBean(LinkIndexStore.class);
        entries = house.getBean(EntryStore.class);
        editions = house.getBean(Editions.class);
        shares = house.getBean(NameShares.class);
        warming = house.getBean(Warming.class);
        transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }

    /** Waits until the application has read its index, as it does after each start. */
    public void ready() throws InterruptedException {
        warming.await();
    }

    /** Runs work as the application does in the transaction that stores a signal. */
    public <T> T asHouse(Supplier<T> work) {
        return Acting.as(
                new Actor.House("bench.index"),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** The number that what is made from now on has in the index. */
    public int edition() {
        return asHouse(editions::look);
    }

    public Encoder encoder() {
        return editions.current();
    }

    /** Signals this person may belong with, from the encoding on; nothing is kept. */
    public List<UUID> matches(Person person, int records) {
        return index.matches(0, index.entry(person), records).stream()
                .map(match -> match.signal().value())
                .toList();
    }

    /** How many a person is compared with. */
    public int candidates(Person person, int most) {
        Entry entry = index.entry(person);
        return store.lists(entry.asked()).candidates(0, entry.blocks(), most).size();
    }

    /** A signal comes in and finds what it may belong with. */
    public int insert(Person person) {
        Entry entry = index.entry(person);
        EntryStore.Place place =
                entries.enter(new SignalId(UUID.randomUUID()), false, entry).place();
        return place == null
                ? 0
                : index.matches(place.no(), entry, place.lists()).size();
    }

    /** The keys of an encoding as the index keeps them. */
    public static int[] keys(Encoded encoded) {
        return Entry.inOrder(Arrays.stream(encoded.blockingKeys()).mapToInt(KeyLists::first));
    }

    /** What the index compares with. */
    public Model model(int records) {
        return shares.model(
                records, editions.current().encode(Person.builder().build()).keyId());
    }
}
