package org.throughline.demo.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.demo.control.DemoMailServer.Letter;
import org.throughline.demo.control.Mailbox;

/** demo/mailbox.xhtml: the mails that the demo sent, since they go no further. */
@Named
@RequestScoped
public class MailboxPage {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    @Inject
    Mailbox mailbox;

    private String words;
    private Integer number;

    public List<Letter> getLetters() {
        return mailbox.letters(words);
    }

    public int getCount() {
        return mailbox.count();
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
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    /** A line of a mail, and the address in it, or null. */
    public record Line(String text, String address) {}
}
