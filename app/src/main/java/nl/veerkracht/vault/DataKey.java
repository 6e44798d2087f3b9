package nl.veerkracht.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals and unseals the fields of one dossier (AES-256-GCM by Tink). Column and row are bound in as associated data: bytes moved to another row or
 * column do not open. Prints as redacted.
 */
public final class DataKey {

    private static final AesGcmParameters PARAMETERS = parameters();

    private final UUID id;
    private final Aead aead;

    private DataKey(UUID id, Aead aead) {
        this.id = id;
        this.aead = aead;
    }

    @AccessesPartialKey
    static DataKey of(UUID id, byte[] secret) {
        try {
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(PARAMETERS)
                    .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                    .build();
            return new DataKey(id, AesGcmJce.create(key));
        } catch (GeneralSecurityException e) {
            throw new CannotUnseal("data key " + id, e);
        }
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(32)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The row in {@code vault.data_key}. */
    public UUID id() {
        return id;
    }

    /**
     * Seals {@code text} for one place.
     *
     * @param column {@code schema.table.column}
     * @param row the row's id
     */
    public byte[] seal(String column, UUID row, String text) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place(column, row));
        } catch (GeneralSecurityException e) {
            throw new CannotUnseal(column, e);
        }
    }

    /** As {@link #seal}; unknown stays unknown. */
    public byte @Nullable [] sealNullable(String column, UUID row, @Nullable String text) {
        return text == null ? null : seal(column, row, text);
    }

    /**
     * Opens what {@link #seal} made for the same place.
     *
     * @throws CannotUnseal when the bytes were changed, moved, or sealed under another key
     */
    public String unseal(String column, UUID row, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, place(column, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new CannotUnseal(column, e);
        }
    }

    /** As {@link #unseal}; unknown stays unknown. */
    public @Nullable String unsealNullable(String column, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? null : unseal(column, row, sealed);
    }

    private static byte[] place(String column, UUID row) {
        return (column + "/" + row).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "DataKey[redacted]";
    }
}
