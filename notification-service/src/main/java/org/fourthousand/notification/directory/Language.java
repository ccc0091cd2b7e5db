package org.fourthousand.notification.directory;

import java.util.List;
import java.util.Locale;
import org.fourthousand.kit.problem.Text;

/** The languages a recipient may be written to in. */
public enum Language {
    /** 简体中文. */
    ZH(Locale.CHINA),
    /** English. */
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The first acceptable one that is spoken here; Chinese where none is. */
    public static Language of(List<Locale> acceptable) {
        return EN.name().equals(Text.of(ZH.name(), EN.name()).in(acceptable)) ? EN : ZH;
    }

    /** The words in this language. */
    public String of(Text text) {
        return text.in(List.of(locale));
    }

    /** For {@code Content-Language}: zh-CN or en. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The folder of its templates: zh or en. */
    public String folder() {
        return locale.getLanguage();
    }
}
