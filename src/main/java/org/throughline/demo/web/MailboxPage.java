package org.throughline.demo.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.demo.control.LetterBox.Letter;
import org.throughline.demo.control.Mailbox;
import org.throughline.platform.page.Pager;

/** demo/mailbox.xhtml: the mails that the demo sent, since they go no further. */
@Named
@RequestScoped
public class MailboxPage {

    private static final int ROWS = 50;
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    @Inject
    Mailbox mailbox;

    private String words = "";
    private String first;
    private Long number;
    private Pager pager;
    private List<Letter> letters;

    public void load() {
        pager = Pager.of(first, ROWS, mailbox.count(getWords()));
        letters = mailbox.letters(getWords(), pager.first(), ROWS);
    }

    public List<Letter> getLetters() {
        return letters;
    }

    public Pager getPager() {
        return pager;
    }

    /** Of the same list, up to where the page or the letter follows. */
    public String getAddress() {
        return "mailbox.xhtml?q=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8) + "&";
    }

    public Letter getLetter() {
        return number == null ? null : mailbox.letter(number);
    }

    /** The body in its lines, with what can be followed. */
    public List<Line> getLines() {
        return Stream.of(getLetter().body().split("\\R")).map(MailboxPage::line).toList();
    }

    private static Line line(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find() ? new Line(text.substring(0, address.start()), address.group()) : new Line(text, null);
    }

    public String getWords() {
        return words == null ? "" : words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public Long getNumber() {
        return number;
    }

    public void setNumber(Long number) {
        this.number = number;
    }

    /** A line of a mail, and the address in it, or null. */
    public record Line(String text, String address) {}
}
