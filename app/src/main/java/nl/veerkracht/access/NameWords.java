package nl.veerkracht.access;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.veerkracht.vault.Vault;
import org.springframework.stereotype.Component;

/** The words of a name as keyed fingerprints: equal words have equal fingerprints, and no word can be read back. */
@Component
class NameWords {

    private final Vault vault;

    NameWords(Vault vault) {
        this.vault = vault;
    }

    List<byte[]> of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(10)
                .map(word -> vault.fingerprint("account-name", word))
                .toList();
    }
}
