package org.throughline.demo.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.Ids;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/** A questionnaire with every kind of question, in four languages; in Persian a few texts are still missing, as in life. */
public final class EveryKind {

    static final String CODE = "every-kind";

    private EveryKind() {}

    public static Questionnaire questionnaire() {
        return Questionnaire.first(CODE, Origin.OWN, words("Every kind of question", "Preguntas de todo tipo", "كل أنواع الأسئلة", "همه نوع پرسش"), Wording.NONE, List.of(
                new Section(words("Before we begin", "Antes de empezar", "قبل أن نبدأ", "پیش از آغاز"), beginning()),
                new Section(words("Learning", "Aprender", "التعلّم", "یادگیری"), learning(), Condition.parse("AGREE = 1"), false),
                new Section(words("With faces and pictures", "Con caritas y dibujos", "بالوجوه والصور", "با چهره‌ها و تصویرها"), pictures(), Condition.parse("AGREE = 1"), false),
                new Section(words("Facts and words", "Datos y palabras", "حقائق وكلمات", "داده‌ها و واژه‌ها"), facts(), Condition.parse("AGREE = 1"), false)));
    }

    private static List<Item> beginning() {
        return List.of(
                item("ABOUT", ItemType.INFORMATION, words(
                        "Here you can try every kind of question that our surveys have.\nNothing you answer here is about you.",
                        "Aquí puede probar todos los tipos de preguntas de nuestras encuestas.\nNada de lo que responda aquí trata de usted.",
                        "هنا يمكنك تجربة كل أنواع الأسئلة في استبياناتنا.\nلا شيء مما تجيب به هنا يخصّك.",
                        "اینجا می‌توانید همه نوع پرسش نظرسنجی‌های ما را بیازمایید.\nهیچ پاسخی در اینجا درباره شما نیست."), List.of(), Asking.PLAIN),
                item("AGREE", ItemType.CONSENT, words(
                        "May we use what you answer here to make our questions easier to understand?",
                        "¿Podemos usar sus respuestas para que nuestras preguntas se entiendan mejor?",
                        "هل تسمح لنا باستخدام إجاباتك لجعل أسئلتنا أسهل فهمًا؟",
                        "آیا می‌توانیم از پاسخ‌های شما برای آسان‌تر کردن پرسش‌هایمان استفاده کنیم؟"), options(List.of(
                        words("Yes, I agree", "Sí, estoy de acuerdo", "نعم، أوافق", "بله، موافقم"),
                        words("No, ask me nothing more", "No, no me pregunte más", "لا، لا تسألني أكثر", "نه، دیگر چیزی نپرسید"))), Asking.PLAIN.asRequired()));
    }

    private static List<Item> learning() {
        Asking row = Asking.PLAIN.inGrid(new Grid("OFTEN", words("How often does this happen at {school}?", "¿Con qué frecuencia ocurre esto en {school}?",
                "كم مرة يحدث هذا في {school}؟", "این در {school} چند وقت یک بار پیش می‌آید؟")));
        List<Option> often = new ArrayList<>(options(List.of(words("Never", "Nunca", "أبدًا", "هرگز"), words("Sometimes", "A veces", "أحيانًا", "گاهی"),
                words("Often", "A menudo", "غالبًا", "بیشتر وقت‌ها"), words("Always", "Siempre", "دائمًا", "همیشه"))));
        often.add(new Option(Option.NONE, null, true, words("Does not apply", "No se aplica", "لا ينطبق", "مربوط نیست")));
        List<Option> helps = new ArrayList<>(options(List.of(words("A quiet place", "Un lugar tranquilo", "مكان هادئ", "جای آرام"),
                words("Working with others", "Trabajar con otros", "العمل مع الآخرين", "کار با دیگران"), words("More time", "Más tiempo", "وقت أطول", "وقت بیشتر"),
                words("Someone who explains", "Alguien que explique", "شخص يشرح", "کسی که توضیح دهد"))));
        helps.add(new Option(9, null, true, words("None of these", "Nada de esto", "لا شيء من هذا", "هیچ‌کدام")));
        return List.of(
                item("OFTEN_1", ItemType.SCALE, words("I choose how I show what I learned.", "Elijo cómo mostrar lo que aprendí.", "أختار كيف أُظهر ما تعلمته.", "خودم انتخاب می‌کنم آموخته‌ام را چگونه نشان دهم."), often, row),
                item("OFTEN_2", ItemType.SCALE, words("I get help in time.", "Recibo ayuda a tiempo.", "أحصل على المساعدة في وقتها.", "به‌موقع کمک می‌گیرم."), often, row),
                item("OFTEN_3", ItemType.SCALE, words("I work with others.", "Trabajo con otros.", "أعمل مع الآخرين.", "با دیگران کار می‌کنم."), often, row),
                item("HELPS", ItemType.MULTIPLE, words("What helps learning?", "¿Qué ayuda a aprender?", "ما الذي يساعد على التعلّم؟", "چه چیزی به یادگیری کمک می‌کند؟"), helps,
                        Asking.PLAIN.within(Limits.choices(null, 2))),
                item("WHERE", ItemType.SINGLE, words("Where is learning easiest?", "¿Dónde es más fácil aprender?", "أين يكون التعلّم أسهل؟", "یادگیری کجا آسان‌تر است؟"), options(List.of(
                        words("In class", "En clase", "في الصف", "در کلاس"), words("At home", "En casa", "في البيت", "در خانه"), words("Outside", "Al aire libre", "في الخارج", "بیرون"))),
                        Asking.PLAIN.asShuffled()),
                item("FIRST", ItemType.RANKING, words("What should come first?", "¿Qué debería ir primero?", "ما الذي يجب أن يأتي أولًا؟", "چه چیزی باید اول باشد؟"), options(List.of(
                        words("Time to read", "Tiempo para leer", "وقت للقراءة", "وقت خواندن"), words("Own projects", "Proyectos propios", "مشاريع خاصة", "پروژه‌های شخصی"),
                        words("Sports", "Deportes", "الرياضة", "ورزش"))), Asking.PLAIN.within(Limits.choices(2, null))));
    }

    private static List<Item> pictures() {
        List<Option> faces = new ArrayList<>(options(List.of(words("Not good", "Mal", "ليس جيدًا", "خوب نبود"), words("So-so", "Regular", "بين بين", "معمولی"), words("Good", "Bien", "جيد", "خوب"))));
        faces.add(new Option(Option.NONE, null, true, words("I don’t know", "No lo sé", "لا أعرف", "نمی‌دانم")));
        return List.of(
                item("TODAY", ItemType.SMILEYS, words("How was school today?", "¿Cómo te fue hoy en la escuela?", "كيف كانت المدرسة اليوم؟", "امروز مدرسه چطور بود؟"), faces, Asking.PLAIN),
                item("LIKED", ItemType.PICTURES, words("What did you like best?", "¿Qué te gustó más?", "ما الذي أعجبك أكثر؟", "چه چیزی را بیشتر دوست داشتی؟"), List.of(
                        picture(1, "book", words("Reading", "Leer", "القراءة", "خواندن")), picture(2, "paint", words("Painting", "Pintar", "الرسم", "نقاشی")),
                        picture(3, "ball", words("Playing", "Jugar", "اللعب", "بازی")), picture(4, "music", words("Music", "Música", "الموسيقى", "موسیقی"))), Asking.PLAIN),
                item("RECOMMEND", ItemType.TEN, words("How likely are you to recommend {school}?", "¿Qué tan probable es que recomiende {school}?", "ما احتمال أن توصي بـ{school}؟", ""), List.of(
                        new Option(0, null, false, words("not at all likely", "nada probable", "غير محتمل إطلاقًا", "")),
                        new Option(10, null, false, words("very likely", "muy probable", "محتمل جدًا", ""))), Asking.PLAIN));
    }

    private static List<Item> facts() {
        return List.of(
                item("YEARS", ItemType.NUMBER, words("How many years have you known {school}?", "¿Cuántos años hace que conoce {school}?", "منذ كم سنة تعرف {school}؟", "چند سال است که {school} را می‌شناسید؟"),
                        List.of(new Option(99, null, true, words("I don’t know", "No lo sé", "لا أعرف", "نمی‌دانم"))),
                        Asking.PLAIN.asRequired().within(Limits.numbers(BigDecimal.ZERO, BigDecimal.valueOf(80), true))),
                item("LAST", ItemType.DATE, words("When were you there last?", "¿Cuándo estuvo allí por última vez?", "متى كنت هناك آخر مرة؟", "آخرین بار کی آنجا بودید؟"), List.of(),
                        Asking.PLAIN.within(Limits.days(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 6, 30)))),
                item("ZIP", ItemType.LINE, words("Which ZIP code do you live in?", "¿En qué código postal vive?", "ما الرمز البريدي لمكان سكنك؟", "کد پستی محل زندگی شما چیست؟"), List.of(),
                        Asking.PLAIN.within(Limits.words(10, "[0-9]{5}(-[0-9]{4})?"))),
                item("CHANGED", ItemType.TEXT, words("You have known it for long. What has changed most?", "Usted la conoce desde hace mucho. ¿Qué ha cambiado más?", "تعرفها منذ زمن طويل. ما أكثر ما تغيّر؟", ""),
                        List.of(), Asking.PLAIN.onlyWhen(Condition.parse("YEARS > 5"))),
                item("KNOW", ItemType.TEXT, words("What should {teacher} know?", "¿Qué debería saber {teacher}?", "ما الذي يجب أن يعرفه {teacher}؟", "{teacher} چه چیزی را باید بداند؟"),
                        List.of(), Asking.PLAIN.within(Limits.words(300, null))));
    }

    private static Item item(String code, ItemType type, Wording text, List<Option> options, Asking asking) {
        return new Item(Ids.timeOrdered(), code, type, null, text, Wording.NONE, options, asking);
    }

    private static List<Option> options(List<Wording> labels) {
        List<Option> options = new ArrayList<>();
        labels.forEach(label -> options.add(new Option(options.size() + 1, null, false, label)));
        return options;
    }

    private static Option picture(int value, String name, Wording label) {
        return new Option(value, null, false, label, name);
    }

    private static Wording words(String english, String spanish, String arabic, String persian) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("en", english);
        words.put("es", spanish);
        words.put("ar", arabic);
        words.put("fa", persian);
        return new Wording(words);
    }
}
