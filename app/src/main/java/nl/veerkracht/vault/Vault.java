package nl.veerkracht.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.veerkracht.keys.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The data keys. Who: rooms of the house, after their own check; the vault decides nothing about people.
 *
 * <p>Keys are never cached: opening one costs microseconds, and a destroyed key must be gone on every node at once.
 */
@Component
public class Vault {

    private static final int KEY_BYTES = 32;
    private static final UUID HOUSE = new UUID(0, 0);

    private final MasterKey master;
    private final DataKeyStore store;
    private final ErasureRegister register;
    private final SecureRandom random = new SecureRandom();
    private final DataKey house;

    Vault(MasterKey master, DataKeyStore store) {
        this.master = master;
        this.store = store;
        this.register = new ErasureRegister(master.directory());
        this.house = DataKey.of(HOUSE, master.derive("vault/house"));
    }

    /** Makes a fresh key and keeps it, wrapped, in the current transaction. */
    public DataKey create() {
        UUID id = UUID.randomUUID();
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        store.insert(id, master.wrap(secret, context(id)));
        return DataKey.of(id, secret);
    }

    /** A fresh key as its wrapped bytes, for loads that write many rows at once. */
    public Fresh prepare() {
        UUID id = UUID.randomUUID();
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return new Fresh(DataKey.of(id, secret), master.wrap(secret, context(id)));
    }

    /** A key and the bytes that belong in {@code vault.data_key.wrapped}. */
    public record Fresh(DataKey key, byte[] wrapped) {}

    /**
     * Opens a key that was selected along with the row it belongs to.
     *
     * @throws Erased when {@code wrapped} is null: the key was destroyed
     */
    public DataKey unwrap(UUID id, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            throw new Erased(id);
        }
        return DataKey.of(id, master.unwrap(wrapped, context(id)));
    }

    /**
     * Opens a key by its id, with a query of its own.
     *
     * @throws Erased when the key was destroyed or never was
     */
    public DataKey open(UUID id) {
        return unwrap(id, store.wrapped(id).orElse(null));
    }

    /**
     * Destroys a key: what it sealed is erased, everywhere. The id is also written down outside the database, so that a restored backup is erased
     * again before anybody can look.
     *
     * @return false when it was destroyed before
     */
    public boolean destroy(UUID id) {
        boolean destroyed = store.destroy(id);
        registerWithCommit(id);
        return destroyed;
    }

    /** Just before the commit: work that is rolled back leaves no living key in the register, and what is committed always stands in it. */
    private void registerWithCommit(UUID id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            register.add(id);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                register.add(id);
            }
        });
    }

    /** Destroys again what was destroyed after a backup was made. Returns how many keys that were. */
    public int destroyAgain() {
        return store.destroyAll(register.ids());
    }

    /** The key for small values that belong to no dossier, such as an account's name. It cannot be destroyed. */
    public DataKey house() {
        return house;
    }

    /** 32 bytes that stand for {@code text} in a look-up without revealing it: HMAC-SHA256 under a key derived for {@code purpose}. */
    public byte[] fingerprint(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.derive("fingerprint/" + purpose), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The 32-byte secret under which identifying fields are encoded for linking; another number is another secret. */
    public byte[] linkageSecret(int number) {
        return master.derive("linkage/" + number);
    }

    private static String context(UUID id) {
        return "data-key/" + id;
    }
}
