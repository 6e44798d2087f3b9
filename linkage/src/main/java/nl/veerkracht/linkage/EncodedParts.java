package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an {@link Encoded} is put together from, field by field. */
final class EncodedParts {

    int keyId;
    boolean plain;
    final List<Token> given = new ArrayList<>(3);
    final List<Token> surname = new ArrayList<>(3);
    int infix;

    @Nullable
    DateCode date;

    int gender;

    @Nullable
    Token postal;

    @Nullable
    Token area;

    @Nullable
    Token city;

    @Nullable
    Token street;

    @Nullable
    Token houseNumber;

    @Nullable
    Token phone;

    final List<Token> handles = new ArrayList<>(1);

    @Nullable
    Token school;

    @Nullable
    Token nationalId;

    final List<Encoded.Labelled> other = new ArrayList<>(0);
    List<Block> blocks = List.of();
}
