package nl.veerkracht.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import nl.veerkracht.vault.Vault;
import org.springframework.stereotype.Component;

/** Signs small texts that travel through a browser and come back. */
@Component
class Signing {

    private final Vault vault;

    Signing(Vault vault) {
        this.vault = vault;
    }

    String sign(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.fingerprint(purpose, text));
    }

    boolean holds(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }
}
