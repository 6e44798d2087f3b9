package nl.veerkracht.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings in a package through the screen: first a look at what it would do, which leaves nothing behind, then the doing of just that. */
@Component
class Parcels {

    /** As much as one package may hold, unpacked. */
    static final long MOST_BYTES = 64L << 20;

    private static final long MOST_ROWS = 200_000;
    private static final int MOST_REFUSED = 100;
    private static final int LONGEST_NAME = 200;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Exchange exchange;
    private final ExchangeStore store;
    private final ParcelStore parcels;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Parcels(
            Exchange exchange,
            ExchangeStore store,
            ParcelStore parcels,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.exchange = exchange;
        this.store = store;
        this.parcels = parcels;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Who: those who may bring in a package. */
    public void requireBringing() {
        transaction.executeWithoutResult(status -> exchange.requireWriting());
    }

    /** Looks at a package and keeps it for a day. */
    public UUID receive(String name, byte[] content) {
        requireBringing();
        Looked looked = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return look(name, content);
        }));
        String shown = Typed.said(name);
        Parcel parcel =
                new Parcel(UUID.randomUUID(), shown.substring(0, Math.min(LONGEST_NAME, shown.length())), looked);
        transaction.executeWithoutResult(status -> parcels.keep(parcel, content));
        return parcel.id();
    }

    /** What a package would do. */
    public Parcel find(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            exchange.requireWriting();
            return parcels.find(id).orElseThrow(Refused::notShown);
        }));
    }

    /**
     * Brings it in, when it still does what was seen.
     *
     * @return whether it was brought in; it is not when the directory changed meanwhile, and then it was looked at anew
     */
    public boolean bring(UUID id) {
        Parcel seen = find(id);
        Looked now = Objects.requireNonNull(transaction.execute(status -> {
            byte[] content = parcels.content(id).orElseThrow(Refused::notShown);
            Looked looked = look(seen.name(), content);
            if (looked.refused().isEmpty() && looked.all().equals(seen.looked().all())) {
                parcels.drop(id);
                audit.change("directory.import", id, Map.of());
            } else {
                status.setRollbackOnly();
            }
            return looked;
        }));
        if (now.refused().isEmpty() && now.all().equals(seen.looked().all())) {
            return true;
        }
        transaction.executeWithoutResult(status -> parcels.again(id, now));
        return false;
    }

    public void drop(UUID id) {
        find(id);
        transaction.executeWithoutResult(status -> parcels.drop(id));
    }

    /** What nobody decided about goes. */
    void sweep() {
        Acting.as(new Actor.House("directory.parcels"), () -> {
            transaction.executeWithoutResult(
                    status -> parcels.sweep(clock.instant().minus(KEPT)));
            return true;
        });
    }

    /** Takes it all over in this transaction, which whoever asks for a look only must not let stand. */
    private Looked look(String name, byte[] content) {
        store.begin();
        List<Looked.Wrong> wrong = new ArrayList<>();
        AtomicLong more = new AtomicLong();
        read(name, content, fault -> {
            if (wrong.size() < MOST_REFUSED) {
                wrong.add(Looked.Wrong.of(fault));
            } else {
                more.incrementAndGet();
            }
        });
        store.wrong(MOST_REFUSED - wrong.size()).stream().map(Looked.Wrong::of).forEach(wrong::add);
        if (!wrong.isEmpty()) {
            return new Looked(List.of(), List.of(), wrong, more.get());
        }
        try {
            return Looked.of(store.takeOver());
        } catch (DataIntegrityViolationException unfit) {
            Looked.Wrong all = new Looked.Wrong(name, 0, "this holds something that the directory has no place for.");
            return new Looked(List.of(), List.of(), List.of(all), 0);
        }
    }

    private void read(String name, byte[] content, java.util.function.Consumer<BadInput> refused) {
        Batch batch = new Batch(store);
        AtomicLong rows = new AtomicLong();
        Path folder = null;
        try {
            folder = Files.createTempDirectory("parcel");
            Path file = Files.write(folder.resolve(fileName(name)), content);
            PackageFiles.read(
                    file,
                    row -> {
                        if (rows.incrementAndGet() > MOST_ROWS) {
                            throw new Refused("directory.bring.too-much");
                        }
                        batch.add(row);
                    },
                    refused,
                    MOST_BYTES);
            batch.flush();
        } catch (BadInput fault) {
            refused.accept(fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(folder, name);
        }
    }

    private static void remove(@org.jspecify.annotations.Nullable Path folder, String name) {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve(fileName(name)));
                Files.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a browser calls a file leads nowhere else. */
    private static String fileName(String name) {
        String last = name.replaceFirst("(?s).*[/\\\\]", "").toLowerCase(Locale.ROOT);
        String plain = last.replaceAll("[^a-z0-9_.-]", "_");
        return plain.replace(".", "").isEmpty() ? "package" : plain.substring(Math.max(0, plain.length() - 100));
    }
}
