package nl.veerkracht.thread;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.linkage.EncodingRefused;
import nl.veerkracht.linkage.LinkageKey;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The encoders of the index: the one everything is made with from now on, and while the key is being changed those of the other keys that something in the
 * index was made with. As this node last looked; what it does not know yet is found when it is renewed.
 */
@Component
class Editions {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    private final Vault vault;
    private final EditionStore store;
    private final int key;
    private final Encoder current;
    private final long madeBy;
    private final Map<Integer, Encoder> byKey = new ConcurrentHashMap<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Map<Integer, Encoder> byEdition = Map.of();

    Editions(Vault vault, EditionStore store, LinkingTerms terms) {
        this.vault = vault;
        this.store = store;
        this.key = terms.key();
        LinkageKey secret = LinkageKey.of(vault.linkageSecret(key));
        this.current = new Encoder(secret);
        this.madeBy = Edition.madeBy(secret);
        byKey.put(key, current);
    }

    /** Makes this node's edition known and looks which others are in use. In a transaction of the house. The number of this node's edition. */
    int look() {
        int own = store.begin(madeBy, key);
        told.set(false);
        Map<Integer, Encoder> found = new LinkedHashMap<>();
        store.inUse().forEach(one -> found.put(one.no(), byKey.computeIfAbsent(one.key(), this::encoder)));
        byEdition = found;
        return own;
    }

    private Encoder encoder(int number) {
        return new Encoder(LinkageKey.of(vault.linkageSecret(number)));
    }

    long madeBy() {
        return madeBy;
    }

    Encoder current() {
        return current;
    }

    /** The current one first, then one for each other key in use. */
    List<Encoder> all() {
        return Stream.concat(Stream.of(current), byEdition.values().stream())
                .distinct()
                .toList();
    }

    /** Whether anything is in use under another key than the current one. */
    boolean areSeveral() {
        return all().size() > 1;
    }

    /** Null when it is cut off, damaged, or of a key or version this node does not have: it has to be made anew. */
    @Nullable
    Encoded open(int edition, byte[] sealed) {
        try {
            return byEdition.getOrDefault(edition, current).open(sealed);
        } catch (EncodingRefused e) {
            tell(edition, e);
            return null;
        }
    }

    /** Once between two looks: of a whole index under an unknown key every encoding is refused. */
    private void tell(int edition, EncodingRefused refused) {
        if (told.compareAndSet(false, true)) {
            LOG.warn(
                    "The link index holds encodings that are made anew, one of them of edition {}. {}.",
                    edition,
                    refused.getMessage());
        }
    }
}
