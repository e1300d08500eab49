package org.fenghuo.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    @Property
    void aPartHasTheFingerprintThatAvroGivesItsCopy(
            @ForAll @Size(max = 80) byte[] bytes, @ForAll @IntRange(max = 20) int cut) {
        int from = Math.min(cut, bytes.length);
        int to = Math.max(from, bytes.length - cut / 2);
        assertThat(ContentHash.of(bytes, from, to))
                .isEqualTo(SchemaNormalization.fingerprint64(Arrays.copyOfRange(bytes, from, to)));
    }

    @Test
    void theSpecificationsExampleHasItsFingerprint() {
        byte[] nullSchema = "\"null\"".getBytes(StandardCharsets.UTF_8);
        assertThat(ContentHash.of(nullSchema, 0, nullSchema.length)).isEqualTo(0x63dd24e7cc258f8aL);
    }
}
