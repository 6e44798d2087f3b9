package nl.veerkracht.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The keys everything else hangs from. Three Tink keysets: one wraps data keys (AES-256-GCM), one derives secrets (HKDF-SHA256), one signs the
 * checkpoints of the audit log (Ed25519). Prints as redacted.
 *
 * <p>The files live in a directory of their own so that a backup of the data never carries them. How to put a KMS in front is told in {@code
 * docs/operations/keys.md}.
 */
public final class MasterKey {

    private final Path directory;
    private final Aead wrapping;
    private final PrfSet deriving;
    private final PublicKeySign signing;
    private final PublicKeyVerify verifying;

    private MasterKey(Path directory, KeysetHandle wrap, KeysetHandle derive, KeysetHandle sign)
            throws GeneralSecurityException {
        this.directory = directory;
        this.wrapping = wrap.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.deriving = derive.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        this.signing = sign.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
        this.verifying = sign.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class);
    }

    /**
     * Opens the key files in {@code directory}, or makes them when the directory holds none.
     *
     * @throws KeysUnusable when files are unreadable, incomplete or damaged
     */
    public static MasterKey openOrCreate(Path directory) {
        return KeyFiles.in(directory).openOrCreate();
    }

    static MasterKey of(Path directory, KeysetHandle wrap, KeysetHandle derive, KeysetHandle sign) {
        try {
            return new MasterKey(directory, wrap, derive, sign);
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("The keys in " + directory + " cannot be used.", e);
        }
    }

    /** The directory of the key files; also the place for what must survive outside the database, such as checkpoints. */
    public Path directory() {
        return directory;
    }

    /** Wraps a small secret; {@code context} must be given again to unwrap it. */
    public byte[] wrap(byte[] secret, String context) {
        try {
            return wrapping.encrypt(secret, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("Wrapping failed.", e);
        }
    }

    /**
     * Unwraps what {@link #wrap} made.
     *
     * @throws KeysUnusable when it was wrapped by another master key, for another context, or was changed
     */
    public byte[] unwrap(byte[] wrapped, String context) {
        try {
            return wrapping.decrypt(wrapped, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("This was not sealed under this master key.", e);
        }
    }

    /** 32 bytes that only this master key yields for {@code purpose}: the same at every call and on every node. */
    public byte[] derive(String purpose) {
        try {
            return deriving.computePrimary(purpose.getBytes(StandardCharsets.UTF_8), 32);
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("Deriving failed.", e);
        }
    }

    /** A derived password for a technical login, such as the database's. */
    public String password(String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("password/" + purpose));
    }

    /** Signs with Ed25519. */
    public byte[] sign(byte[] message) {
        try {
            return signing.sign(message);
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("Signing failed.", e);
        }
    }

    /** Whether {@code signature} over {@code message} was made by {@link #sign}. */
    public boolean verifies(byte[] signature, byte[] message) {
        try {
            verifying.verify(signature, message);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "MasterKey[redacted]";
    }
}
