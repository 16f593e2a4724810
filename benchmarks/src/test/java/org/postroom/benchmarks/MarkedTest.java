package org.postroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class MarkedTest {
    private static final Marked PRICE = new Marked("price");

    @Test
    void theTextTakesThePlaceOfTheOneBefore() throws Exception {
        String page = "Before.\n<!-- price -->\nold\n<!-- /price -->\nAfter.\n";
        assertThat(PRICE.filled(page, "new\n\n"))
                .isEqualTo("Before.\n<!-- price -->\nnew\n<!-- /price -->\nAfter.\n");
    }

    @Test
    void aPageWithoutThePlaceIsRefused() {
        assertThatThrownBy(() -> PRICE.filled("<!-- growth -->\n<!-- /growth -->", "new"))
                .isInstanceOf(IOException.class).hasMessageContaining("<!-- price -->");
    }
}
