package nl.veerkracht.thread;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.linkage.LinkageKey;
import nl.veerkracht.linkage.Person;

/**
 * Tells by what an encoding was made. The rules of the kernel are told by what comes out of them: made-up people who touch every rule are encoded under a
 * fixed key, so that nobody has to remember to raise a number when a rule changes.
 */
final class Edition {

    /** Together they have every blocking key there is; a test says so. */
    static final List<Person> TRIED = List.of(
            Person.builder()
                    .givenNames("Fatima Zohra")
                    .infix("el")
                    .surname("Amrani-Jansen")
                    .nickname("Faat")
                    .birthDate("2009-05-17")
                    .gender("female")
                    .postalCode("1234 AB")
                    .city("'s-Gravenhage")
                    .street("Lange Nieuwstraat")
                    .houseNumber("12b")
                    .phone("+31 6 12345678")
                    .handle("snapchat", "@faatje.09")
                    .school("Het Verzonnen College")
                    .nationalId("123456782")
                    .other("bijnaam", "kleine ster")
                    .build(),
            Person.builder()
                    .givenNames("J.")
                    .surname("van der Wijngaardt")
                    .birthDate("2010-11")
                    .postalCode("1234")
                    .build(),
            Person.builder()
                    .givenNames("Łukasz Çağlar")
                    .surname("Vandenberghe")
                    .birthDate("2008")
                    .gender("male")
                    .city("Utrecht")
                    .build(),
            Person.builder().nickname("Mo").age(15, 2026).phone("020-5550000").build());

    private Edition() {}

    /** The same for everything made by these rules under this key, and for nothing else. Tells nothing about the key. */
    static long madeBy(LinkageKey key) {
        return (long) key.id() << Integer.SIZE | Integer.toUnsignedLong(rules());
    }

    private static int rules() {
        Encoder encoder = new Encoder(LinkageKey.of(new byte[32]));
        CRC32 sum = new CRC32();
        for (Person person : TRIED) {
            Encoded encoded = encoder.encode(person);
            sum.update(encoded.toBytes());
            for (long key : encoded.blockingKeys()) {
                sum.update(ByteBuffer.allocate(Long.BYTES).putLong(key).flip());
            }
        }
        return (int) sum.getValue();
    }
}
