package org.postroom.palette.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.component.Bytes;
import org.postroom.palette.Trial;

/// In virtual time, with a file that is real.
final class GreylistTest {
    private static final Path FILE = Path.of("grey.db");
    private static final Greylist.Settings USUAL = new Greylist.Settings(FILE);
    private static final List<String> OURS = List.of("Example.org", "example.net");

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void homeIsReal() throws IOException {
        home = home.toRealPath();
    }

    private static Greylist.Settings settings(List<String> senders, List<String> nets,
            List<Greylist.Triple> whitelist) {
        return new Greylist.Settings(FILE, senders, nets, OURS, whitelist, USUAL.tooSoon(), USUAL.longEnough(),
                USUAL.tooLate(), USUAL.remember());
    }

    private static Greylist.Settings settings() {
        return settings(List.of(), List.of(), List.of());
    }

    private static Mail mailFrom(String address, String sender, String... recipients) {
        return new Mail("id", address, "there", sender, List.of(recipients), Bytes.of("text\r\n"));
    }

    private static Mail mail(String... recipients) {
        return mailFrom("192.0.2.7", "ann@example.com", recipients);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private Trial.Outcome run(Greylist.Settings settings, Object... messages) {
        return Trial.of(() -> new Greylist(settings)).in(home).put("inbox", messages).runOnce();
    }

    private static Stream<String> reasons(Trial.Outcome outcome) {
        return outcome.sent("decisions").stream().map(each -> ((Greylist.Decision) each).reason());
    }

    @Test
    void whoComesAgainAfterAnHourIsLetInAndKnownFromThenOn() {
        Mail mail = mail("bob@example.org");
        var outcome = run(settings(), mail, seconds(3_600), mail, seconds(10), mail);

        assertThat(reasons(outcome)).containsExactly("not seen before", "has waited", "known");
        assertThat(outcome.sent("outbox")).containsExactly(mail, mail);
        assertThat(outcome.sent("deferred"))
                .containsExactly(new MailAnswer("id", 451, "4.7.1 Please try again later"));
    }

    @Test
    void whoComesAgainTooSoonWaitsAnew() {
        Mail mail = mail("bob@example.org");
        var outcome = run(settings(), mail, seconds(179), mail, seconds(3_599), mail, seconds(1), mail);

        assertThat(reasons(outcome)).containsExactly("not seen before", "came too soon", "has to wait", "has waited");
    }

    @Test
    void whoComesAgainWithinTheHourWaitsOnFromTheFirstTime() {
        Mail mail = mail("bob@example.org");
        var outcome = run(settings(), mail, seconds(180), mail, seconds(3_419), mail, seconds(1), mail);

        assertThat(reasons(outcome)).containsExactly("not seen before", "has to wait", "has to wait", "has waited");
    }

    @Test
    void whoComesAgainTooLateWaitsAnew() {
        Mail late = mail("late@example.org");
        Mail last = mail("last@example.org");
        var outcome = run(settings(), late, last, seconds(25_000), last, seconds(1), late, seconds(3_600), late);

        assertThat(reasons(outcome)).containsExactly("not seen before", "not seen before", "has waited",
                "came too late", "has waited");
    }

    @Test
    void whoIsKnownStaysSoFromTheLastMailOnAndThenIsNew() {
        Mail mail = mail("bob@example.org");
        var outcome = run(settings(), mail, seconds(3_600), mail, seconds(3_000_000), mail, seconds(3_000_000), mail,
                seconds(3_000_001), mail, seconds(3_600), mail);

        assertThat(reasons(outcome)).containsExactly("not seen before", "has waited", "known", "known",
                "not seen before", "has waited");
    }

    @Test
    void eachOfAddressSenderAndRecipientMakesAnotherTriple() {
        var outcome = run(settings(), mail("bob@example.org"), seconds(3_600), mail("eve@example.net"),
                mailFrom("192.0.2.8", "ann@example.com", "bob@example.org"),
                mailFrom("192.0.2.7", "", "bob@example.org"), mail("bob@example.org"));

        assertThat(reasons(outcome)).containsExactly("not seen before", "not seen before", "not seen before",
                "not seen before", "has waited");
    }

    @Test
    void allRecipientsHaveToBeKnown() {
        Mail both = mail("bob@example.org", "eve@example.org");
        var outcome = run(settings(), mail("bob@example.org"), seconds(3_600), both, seconds(3_600), both);

        assertThat(reasons(outcome)).containsExactly("not seen before", "not seen before", "has waited");
    }

    @Test
    void onlyMailForOneOfTheDomainsIsPassedOnEverToAnybody() {
        Mail mail = mail("bob@example.org", "eve@elsewhere.example");
        var outcome = run(settings(), mail, seconds(3_600), mail, mail("bob@EXAMPLE.ORG"));

        assertThat(reasons(outcome)).containsExactly("other domain", "other domain", "not seen before");
        assertThat(outcome.sent("outbox")).isEmpty();
    }

    @Test
    void someAreAllowedEverything() {
        Greylist.Settings settings = settings(List.of("192.0.2.7"), List.of("198.51.100."),
                List.of(new Greylist.Triple("203.0.113.1", "ann@example.com", "bob@example.org")));
        var outcome = run(settings, mail("bob@elsewhere.example"),
                mailFrom("198.51.100.200", "x@example.com", "bob@elsewhere.example"),
                mailFrom("203.0.113.1", "ann@example.com", "bob@example.org"),
                mailFrom("203.0.113.1", "ann@example.com", "eve@example.org"),
                mailFrom("192.0.2.77", "ann@example.com", "bob@example.org"));

        assertThat(reasons(outcome)).containsExactly("allowed address", "allowed net", "on the whitelist",
                "not seen before", "not seen before");
    }

    @Test
    void whatWasDecidedIsThereInTheNextRun() {
        Mail mail = mail("bob@example.org");
        assertThat(reasons(run(settings(), mail))).containsExactly("not seen before");
        assertThat(reasons(run(settings(), seconds(3_600), mail))).containsExactly("has waited");
        assertThat(reasons(run(settings(), seconds(4_000), mail))).containsExactly("known");
    }

    @Test
    void whatCountsNoMoreIsForgotten() throws Exception {
        Object[] crowd = Stream.iterate(0, i -> i < 2_000, i -> i + 1).map(i -> mail("bob" + i + "@example.org"))
                .toArray();
        run(settings(), crowd);
        run(settings(), seconds(30_000), mail("last@example.org"));

        MVStore store = new MVStore.Builder().fileName(home.resolve(FILE).toString()).readOnly().open();
        assertThat(store.openMap("seen").sizeAsLong()).isEqualTo(1);
        store.closeImmediately();
    }

    @Test
    void aFileThatIsNoneIsNamedAndLeftAsItIs() throws Exception {
        Files.writeString(home.resolve(FILE), "dear diary, ".repeat(1_000));

        assertThat(run(settings(), mail("bob@example.org")).failure()).contains("grey.db is no greylist",
                "move it away");
        assertThat(home.resolve(FILE)).hasContent("dear diary, ".repeat(1_000));
    }

    @Test
    void aFileThatAnotherProgramMadeIsNamed() {
        MVStore store = new MVStore.Builder().fileName(home.resolve(FILE).toString()).open();
        store.openMap("accounts").put("ann", 1);
        store.close();

        assertThat(run(settings(), mail("bob@example.org")).failure())
                .contains("grey.db is no greylist: another program made it");
    }

    @Test
    void aFileThatIsInUseIsNamed() throws Exception {
        GreyMemory memory = GreyMemory.open(home.resolve(FILE));

        assertThat(run(settings(), mail("bob@example.org")).failure()).contains("grey.db is in use");
        memory.close();
        assertThat(reasons(run(settings(), mail("bob@example.org")))).containsExactly("not seen before");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(run(new Greylist.Settings(Path.of("none/grey.db")), mail("bob@example.org")).failure())
                .contains("there is no folder", "none");
    }

    @Test
    void aFolderInItsPlaceIsToldInWords() throws Exception {
        Files.createDirectory(home.resolve(FILE));
        assertThat(run(settings(), mail("bob@example.org")).failure())
                .endsWith("grey.db can't be used: it is a folder");
    }

    @Test
    void aDiskThatBecomesFullIsToldInWords() throws Exception {
        GreyMemory memory = GreyMemory.open(home.resolve(FILE));
        var full = DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing to {0} failed", FILE,
                new IOException("No space left on device"));
        assertThat(memory.unusable(full)).hasMessageEndingWith("grey.db can't be used: the disk is full");
        memory.close();
    }

    @Test
    void timesInTheWrongOrderAreToldInWords() {
        assertThatThrownBy(() -> new Greylist.Settings(FILE, List.of(), List.of(), OURS, List.of(), seconds(5),
                seconds(4), seconds(9), seconds(9))).hasMessageContaining("'tooSoon', 'longEnough', 'tooLate'");
    }
}
