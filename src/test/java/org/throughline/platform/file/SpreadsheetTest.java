package org.throughline.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    void no_text_begins_a_formula_in_csv(String typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet sheet = Spreadsheet.csv(out, "name")) {
            sheet.row(typed);
        }

        String cell = out.toString(StandardCharsets.UTF_8).substring("name\r\n".length());
        assertThat(cell.replaceFirst("^\"", "")).startsWith("'");
    }

    @Test
    void numbers_below_zero_and_plain_texts_stay_as_they_are_in_csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet sheet = Spreadsheet.csv(out, "name", "change")) {
            sheet.row("María, 6th", -3);
            sheet.row(null, 1.5);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("name,change\r\n\"María, 6th\",-3\r\n,1.5\r\n");
    }

    @Test
    void a_workbook_holds_texts_and_numbers_and_no_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet sheet = Spreadsheet.workbook(out, "name", "change")) {
            for (int i = 0; i < 1200; i++) {
                sheet.row("=1+" + i + "\u0001", -3);
            }
        }

        String rows = entry(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(rows).doesNotContain("<f>").contains("<v>-3</v>").doesNotContain("\u0001");
        assertThat(rows.split("<row ")).hasSize(1 + 1201);
    }

    private static String entry(byte[] zip, String name) throws IOException {
        Path file = Files.write(Files.createTempFile("sheet", ".xlsx"), zip);
        try (ZipFile opened = new ZipFile(file.toFile())) {
            return new String(opened.getInputStream(opened.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
