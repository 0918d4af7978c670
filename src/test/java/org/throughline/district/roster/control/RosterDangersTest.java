package org.throughline.district.roster.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.district.roster.control.RosterFiles.aRoster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.district.roster.control.RosterUnreadable.Reason;

class RosterDangersTest {

    private static final String ORGS = "sourcedId,name,type";
    private static final byte[] CENTRAL = {'P', 'K', 1, 2};

    @TempDir
    Path folder;

    private static RosterUnreadable refusal(Path path, RosterLimits limits) {
        return catchThrowableOfType(RosterUnreadable.class, () -> RosterSet.open(path, limits).close());
    }

    private static Reason reason(Path path) {
        return refusal(path, RosterLimits.USUAL).reason();
    }

    @Test
    void something_that_is_no_zip_is_refused() throws IOException {
        Path path = Files.writeString(folder.resolve("roster.zip"), "sourcedId,name\n1,One\n");
        assertThat(reason(path)).isEqualTo(Reason.NOT_A_ZIP);
        assertThat(reason(Files.writeString(folder.resolve("empty.zip"), ""))).isEqualTo(Reason.NOT_A_ZIP);
    }

    @Test
    void a_zip_that_was_cut_off_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(aRoster().with("orgs.csv", ORGS).zip(folder));
        Path path = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(reason(path)).isEqualTo(Reason.NOT_A_ZIP);
    }

    @Test
    void an_encrypted_zip_is_refused_as_such() throws IOException {
        Path zip = aRoster().with("orgs.csv", ORGS).zip(folder);
        byte[] bytes = Files.readAllBytes(zip);
        bytes[6] |= 1;
        bytes[find(bytes) + 8] |= 1;
        assertThat(reason(Files.write(zip, bytes))).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void a_path_that_leads_outside_is_refused() {
        for (String path : new String[] {"../orgs.csv", "a/../../orgs.csv", "/etc/orgs.csv", "C:\\orgs.csv",
                "..\\orgs.csv"}) {
            assertThat(reason(aRoster().with(path, ORGS).zip(folder))).as(path).isEqualTo(Reason.PATH_OUTSIDE);
        }
    }

    @Test
    void too_many_files_are_refused() {
        Path zip = aRoster().with("orgs.csv", ORGS).with("a.csv").with("b.csv").zip(folder);
        RosterUnreadable refusal = refusal(zip, new RosterLimits(2, 1 << 20, 100, 100));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_FILES);
        assertThat(refusal.parameters()).containsExactly(3, 2);
    }

    @Test
    void a_zip_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() {
        Path zip = aRoster().with("orgs.csv", ORGS, "1,One,school").with("users.csv", "x".repeat(1000)).zip(folder);
        assertThat(refusal(zip, new RosterLimits(10, 1000, 100, 100)).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_file_that_unpacks_out_of_proportion_is_refused_before_it_is_unpacked() {
        Path zip = aRoster().withBytes("orgs.csv", new byte[5 << 20]).zip(folder);
        RosterUnreadable refusal = refusal(zip, RosterLimits.USUAL);
        assertThat(refusal.reason()).isEqualTo(Reason.ZIP_BOMB);
        assertThat(refusal.parameters()).containsExactly("orgs.csv");
    }

    @Test
    void a_file_that_unpacks_to_more_than_the_zip_says_is_refused() throws IOException {
        Path zip = aRoster().with("orgs.csv", ORGS, "1,One,school", "2,Two,school").zip(folder);
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(find(bytes) + 24, 10);
        assertThat(reason(Files.write(zip, bytes))).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void a_file_that_cannot_be_unpacked_is_refused_as_damaged() throws IOException {
        Path zip = aRoster().with("orgs.csv", ORGS, "1,One,school").zip(folder);
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 30 + "orgs.csv".length(); i < 50; i++) {
            bytes[i] = (byte) 0xff;
        }
        assertThat(reason(Files.write(zip, bytes))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_field_that_is_too_long_is_refused_with_its_line() {
        Path zip = aRoster().with("orgs.csv", ORGS, "1,One,school", "2," + "x".repeat(16_385) + ",school").zip(folder);
        RosterUnreadable refusal = refusal(zip, RosterLimits.USUAL);
        assertThat(refusal.reason()).isEqualTo(Reason.FIELD_TOO_LONG);
        assertThat(refusal.parameters()).containsExactly("orgs.csv", 3L, 16_384);
    }

    @Test
    void a_field_without_end_is_refused_without_filling_the_memory() {
        Path zip = aRoster().with("orgs.csv", ORGS, "1,\"One,school", "2,Two,school\n".repeat(20_000)).zip(folder);
        RosterUnreadable refusal = refusal(zip, RosterLimits.USUAL);
        assertThat(refusal.reason()).isEqualTo(Reason.FIELD_TOO_LONG);
        assertThat(refusal.parameters()).containsExactly("orgs.csv", 2L, 16_384);
    }

    @Test
    void a_file_that_is_there_twice_is_refused() {
        Path zip = aRoster().with("a/orgs.csv", ORGS).with("b/ORGS.csv", ORGS).zip(folder);
        RosterUnreadable refusal = refusal(zip, RosterLimits.USUAL);
        assertThat(refusal.reason()).isEqualTo(Reason.FILE_TWICE);
        assertThat(refusal.parameters()).containsExactly("a/orgs.csv", "b/ORGS.csv");
    }

    @Test
    void a_zip_without_roster_files_is_refused() {
        assertThat(reason(aRoster().with("readme.txt", "Hello").zip(folder))).isEqualTo(Reason.NO_ROSTER_FILES);
    }

    @Test
    void a_version_that_is_not_known_is_refused() {
        Path zip = aRoster().manifest("1.0", "bulk", RosterKind.ORG).with("orgs.csv", ORGS).zip(folder);
        RosterUnreadable refusal = refusal(zip, RosterLimits.USUAL);
        assertThat(refusal.reason()).isEqualTo(Reason.VERSION_UNKNOWN);
        assertThat(refusal.parameters()).containsExactly("1.0");
    }

    @Test
    void a_manifest_that_is_no_csv_is_refused() {
        Path zip = aRoster().with("manifest.csv", "propertyName,\"value").with("orgs.csv", ORGS).zip(folder);
        assertThat(reason(zip)).isEqualTo(Reason.MANIFEST_UNREADABLE);
    }

    @Test
    void a_zip_can_be_deleted_after_it_was_refused() throws IOException {
        Path zip = aRoster().with("readme.txt", "Hello").zip(folder);
        reason(zip);
        Files.delete(zip);
        assertThat(zip).doesNotExist();
    }

    /** Where the zip's directory starts. */
    private static int find(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(CENTRAL, StandardCharsets.ISO_8859_1));
    }
}
