package org.postroom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NameRuleTest {
    @ParameterizedTest
    @EnumSource
    void aNameFitsWhereThePatternMatchesIt(NameRule rule) {
        Pattern pattern = Pattern.compile(rule.pattern());
        for (char letter = 0; letter < 300; letter++) {
            same(rule, pattern, String.valueOf(letter));
            same(rule, pattern, "a" + letter);
            same(rule, pattern, letter + "a");
        }
        same(rule, pattern, "");
        same(rule, pattern, "a".repeat(64));
        same(rule, pattern, "a".repeat(65));
    }

    @ParameterizedTest
    @EnumSource
    void soItIsWithLongerNamesOfAnyLetters(NameRule rule) {
        Pattern pattern = Pattern.compile(rule.pattern());
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            same(rule, pattern, random.ints(random.nextInt(70), '-', 'z' + 2).mapToObj(Character::toString)
                    .reduce("", String::concat));
        }
    }

    private static void same(NameRule rule, Pattern pattern, String name) {
        assertThat(rule.fits(name)).as(name).isEqualTo(pattern.matcher(name).matches());
    }
}
