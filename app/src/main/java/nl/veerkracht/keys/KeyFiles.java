package nl.veerkracht.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** Three files, readable by the owner alone. */
record KeyFiles(Path directory) {

    private static final String WRAP = "wrap.json";
    private static final String DERIVE = "derive.json";
    private static final String SIGN = "sign.json";
    private static final String COMPLETE = "complete";

    static KeyFiles in(Path directory) {
        return new KeyFiles(directory.toAbsolutePath().normalize());
    }

    MasterKey openOrCreate() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            SignatureConfig.register();
            makeDirectory();
            MasterKey key = MasterKey.of(
                    directory,
                    open(WRAP, PredefinedAeadParameters.AES256_GCM),
                    open(DERIVE, PredefinedPrfParameters.HKDF_SHA256),
                    open(SIGN, PredefinedSignatureParameters.ED25519));
            Files.writeString(directory.resolve(COMPLETE), "");
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysUnusable("The key files in " + directory + " cannot be read; put the right ones back.", e);
        }
    }

    private void makeDirectory() throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private KeysetHandle open(String name, Parameters fresh) throws IOException, GeneralSecurityException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            refuseHalfASet(name);
            write(file, KeysetHandle.generateNew(fresh));
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /** A lost file must never be replaced by a fresh key in silence: what the lost one sealed would stay unreadable without anybody noticing. */
    private void refuseHalfASet(String missing) {
        if (exists(COMPLETE)) {
            throw new KeysUnusable("Key file " + directory.resolve(missing) + " is missing; put it back.", null);
        }
    }

    private boolean exists(String name) {
        return Files.exists(directory.resolve(name));
    }

    private void write(Path file, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        Path half = directory.resolve(file.getFileName() + ".part");
        Files.deleteIfExists(half);
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        try (FileChannel out = FileChannel.open(
                half,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            out.write(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
