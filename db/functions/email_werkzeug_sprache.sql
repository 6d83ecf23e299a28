-- In which language is a text written? Common words and the script decide: a few microseconds, no
-- model, always the same answer. Whatever is too short or mixed with German counts as German.
begin;

create function intern.email_werkzeug_sprache() returns void
language plpython3u volatile parallel unsafe
as $py$
import re
from collections import Counter

COMMON = {
    "de": "der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen ich sie wir ihr er es mir mich uns "
          "ihnen ihre ihren ihrer mein meine meinen meiner unser unsere ist sind war waren habe haben hat hatte wird werden wurde kann können "
          "könnte könnten muss soll möchte bitte danke vielen dank hallo guten tag morgen abend sehr geehrte geehrter geehrten damen herren liebe "
          "lieber grüße grüßen gruß mit freundlichen freundliche von für auf aus bei nach seit bis zum zur im am vom beim über unter vor wegen "
          "wenn dass weil wie was wann wo wer auch noch schon nur sehr mehr immer wieder leider heute gestern jetzt hier da dort alle alles "
          "etwas einmal gibt geht macht kommt läuft tropft defekt kaputt heizung wohnung wasser miete mieter vermieter keller küche bad tür fenster "
          "strom schlüssel nachbar nachbarn hausmeister hausverwaltung termin rechnung nebenkosten abrechnung kündigung vertrag anbei schaden "
          "moin servus grüezi merci dringend sofort rückmeldung telefonisch mfg lg",
    "en": "the and is are was were have has had not you your we our they this that these with from for but please thank thanks hello dear hi "
          "regards sincerely would could should can cannot will there been my me it be of to at on which when what where since because about "
          "apartment flat heating broken water leak leaking kitchen bathroom rent landlord tenant neighbour neighbor repair does doesn don "
          "i'm it's still working any some also very much since yesterday today",
    "fr": "le la les un une des du et est sont dans pour avec pas que qui nous vous je mon ma mes votre notre ce cette il elle ne sur par mais "
          "bonjour merci madame monsieur cordialement depuis chauffage eau appartement fuite loyer panne cuisine salle bain plus fait être avoir "
          "j'ai c'est n'est d'eau aussi très toujours",
    "it": "il lo la gli le un una di che non per con sono è della del nella nel dei delle mi ci si ho abbiamo grazie buongiorno gentile gentili "
          "cordiali saluti salve da questo questa anche ma come quando riscaldamento acqua appartamento perdita affitto bagno cucina rotto rotta "
          "funziona perde più molto essere stato",
    "es": "el la los las un una de que no por con para es está están se mi mis su sus nos del al pero como cuando hola gracias buenos días estimado "
          "estimados saludos desde calefacción agua apartamento piso fuga alquiler baño cocina roto rota funciona hay tengo tenemos muy más también "
          "este esta favor señor señora",
    "pt": "o os as um uma de que não por com para é está estão se meu minha seu sua nos do da dos das no na mas como quando olá obrigado obrigada bom "
          "boa dia cumprimentos desde aquecimento água apartamento fuga aluguel renda banheiro cozinha casa funciona há tenho temos muito mais também "
          "este esta favor senhor senhora prezado prezados vazamento",
    "nl": "de het een en is zijn niet van ik wij jij u uw mijn onze dat die deze met voor op aan bij naar maar ook als wanneer hallo bedankt dank "
          "geachte beste groeten vriendelijke sinds verwarming water woning lekkage huur keuken badkamer kapot werkt heeft hebben wordt kan kunnen "
          "geen graag er alvast",
    "pl": "i w na nie z do jest są się że to jak ale od dla po przez moje mój moja nasz nasza pan pani państwo dzień dobry dziękuję proszę witam "
          "pozdrawiam poważaniem ogrzewanie woda wody mieszkanie mieszkaniu wyciek czynsz kuchnia kuchni łazienka łazience zepsuty zepsute działa "
          "mam mamy już bardzo tylko można kiedy od wczoraj",
    "cs": "a v na ne je jsou se že to jak ale od pro po můj moje náš vás vám prosím děkuji dobrý den zdravím pozdravem topení voda vody byt bytě "
          "nájem kuchyň kuchyni koupelna koupelně rozbité rozbitý nefunguje funguje máme mám už velmi jen který která jsem není také s",
    "ro": "și în la nu este sunt de cu pe că din pentru mai care un o am avem ați aveți dar când mea meu nostru vă rog mulțumesc bună ziua stimate "
          "stimată salut încălzire încălzirea apă apa apartament chirie baie bucătărie stricat stricată funcționează merge foarte acest această "
          "nostri cum sau si va ma",
    "hu": "a az és nem van hogy egy is ez de meg már csak mert ha vagy én mi ön önök nincs volt lesz kérem köszönöm köszönjük jó napot tisztelt "
          "üdvözlettel fűtés víz lakás lakásban bérleti csöpög konyha fürdőszoba elromlott működik nagyon mikor tudna kell még hogyan",
    "tr": "ve bir bu da de için ile değil var yok çok ben biz siz sizin benim bizim ama gibi daha kadar olarak olan ne zaman merhaba teşekkürler "
          "teşekkür ederim lütfen sayın saygılarımla iyi günler kalorifer su daire dairemizde kira mutfak banyo bozuk bozuldu çalışmıyor "
          "akıyor beri dün bugün ediyorum rica evde",
    "hr": "i u na ne je su se da što to kako ali od za sam smo ste nije nema imam imamo molim hvala dobar dan poštovani poštovana pozdrav "
          "lijepi srdačan grijanje voda stan stanu najam kirija kupaonica kupatilo kuhinja kuhinji pokvaren pokvareno radi curi već jako samo kada koji "
          "koja bez naš moj moja grejanje vas vam",
    "sq": "dhe në një nuk është janë për me të që e i nga por unë ne ju juaj jonë tim kam kemi ka si kur shumë faleminderit përshëndetje "
          "mirëdita ju lutem ngrohja ngrohje uji ujë banesa banesë banesën apartamenti qira qiraja kuzhinë kuzhina banjo banjë prishur punon rrjedh "
          "nderuar respekt dje sot këtë",
    "vi": "và là của không có cho được này tôi chúng các với trong một những đã khi để ở người nhà từ thì cũng rất xin chào cảm ơn kính gửi "
          "trân trọng hệ thống sưởi nước căn hộ tiền thuê bếp phòng tắm bị hỏng rò rỉ",
    "fa": "و در به از که این است را با برای های می آن من ما شما نیست سلام ممنون لطفا گرمایش آب آپارتمان خراب اجاره است کنید نمی یک هم",
    "ar": "في من على إلى هذا هذه أن لا مع عن التي الذي كان لقد شكرا مرحبا السلام عليكم الماء التدفئة الشقة الإيجار يعمل لدينا لدي أنا نحن يرجى ما لم",
    "ru": "и в не на я что с это по но как у мы вы из за от к для есть меня нас вас ваш наш здравствуйте спасибо пожалуйста уважаемые отопление "
          "вода квартира квартире аренда кухня кухне ванной работает не очень уже было был была если только можно с уважением добрый день ы",
    "uk": "і в не на я що з це по але як у ми ви із за від до для є мене нас вас ваш наш вітаю дякую будь ласка шановні опалення вода квартира "
          "квартирі оренда кухня кухні ванній працює дуже вже було був була якщо тільки можна повагою добрий день та й",
    "bg": "и в не на аз че с това по но как ние вие от за да е са си се ще ми ни ви здравейте благодаря моля уважаеми отопление отоплението вода "
          "апартамент апартамента наем кухня кухнята банята работи много вече беше ако само може поздрави добър ден има няма",
    "sr": "и у не на ја да је су се што то како али од за сам смо нисте није нема имам имамо молим хвала добар дан поштовани поздрав грејање "
          "вода стан стану кирија купатило кухиња кухињи покварено ради цури већ",
    "el": "και το η ο να δεν είναι για με στο στη στην από που του της τα οι μου μας σας ευχαριστώ καλημέρα αγαπητέ θέρμανση νερό",
}
known = {}
for code, text in COMMON.items():
    for word in text.split():
        known.setdefault(word, set()).add(code)
WORDS = {word: tuple(codes) for word, codes in known.items()}
QUOTE = re.compile(r"(?m)^>.*$")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Letters that only one of the languages of a script has.
LETTERS = (
    ("ђћљњџј", "sr"), ("іїєґ", "uk"), ("ыэё", "ru"), ("پچژگکی", "fa"),
    ("ąęłńśźż", "pl"), ("ěřů", "cs"), ("ășțţ", "ro"), ("őű", "hu"), ("ğış", "tr"), ("đć", "hr"), ("ñ¿¡", "es"), ("ãõ", "pt"), ("œêèù", "fr"),
    ("ơưđạảấầậ", "vi"), ("ß", "de"),
)
SCRIPTS = ((0x370, 0x3ff, ("el",)), (0x400, 0x52f, ("ru", "uk", "bg", "sr")), (0x600, 0x6ff, ("ar", "fa")))
OTHER_SCRIPTS = (
    (0x590, 0x5ff, "he"), (0xe00, 0xe7f, "th"), (0x900, 0x97f, "hi"), (0x10a0, 0x10ff, "ka"), (0x530, 0x58f, "hy"),
    (0x1200, 0x137f, "am"), (0xb80, 0xbff, "ta"), (0x3040, 0x30ff, "ja"), (0xac00, 0xd7af, "ko"), (0x4e00, 0x9fff, "zh"),
)


def language(text):
    """ISO 639-1 code of the language of a text, "und" when it is too short or unclear."""
    pieces = QUOTE.sub(" ", text[:4000])[:3000].lower().split()
    words = WORD.findall(" ".join(piece for piece in pieces if "@" not in piece and "://" not in piece and "www." not in piece))
    if not words:
        return "und"
    score, distinct = {}, {}
    for word, times in Counter(words).items():
        codes = WORDS.get(word.replace("’", "'"), ())
        for code in codes:
            score[code] = score.get(code, 0.0) + times / len(codes)
            distinct.setdefault(code, set()).add(word)

    german = score.get("de", 0.0)
    letters = "".join(words)
    foreign = [c for c in letters if c >= "\u0370"]
    if foreign and len(foreign) * 2 > len(letters):
        # Not written in Latin letters. One paragraph of German suffices, a name or a street does not.
        if len(distinct.get("de", ())) >= 5:
            return "de"
        middle = ord(sorted(foreign)[len(foreign) // 2])
        for low, high, code in OTHER_SCRIPTS:
            if low <= middle <= high:
                return "ja" if code == "zh" and any("\u3040" <= c <= "\u30ff" for c in foreign) else code
        if "\u1ea0" <= chr(middle) <= "\u1ef9":
            return "vi"
        candidates = next((codes for low, high, codes in SCRIPTS if low <= middle <= high), ())
        if not candidates or len(foreign) < 4:
            return "und"
        for characters, code in LETTERS[:4]:
            if code in candidates:
                score[code] = score.get(code, 0.0) + 2.0 * min(5, sum(map(letters.count, characters)))
        return max(candidates, key=lambda code: (score.get(code, 0.0), -candidates.index(code)))

    for characters, code in LETTERS[4:]:
        hits = sum(map(letters.count, characters))
        if hits:
            score[code] = score.get(code, 0.0) + min(3.0, 0.5 * hits)
    rivals = {code: value for code, value in score.items() if code != "de"}
    best = max(rivals, key=lambda code: (rivals[code], code), default=None)
    if german >= 1.0 and (best is None or german >= rivals[best]):
        return "de"
    if best is None or len(distinct.get(best, ())) < 2 or rivals[best] < 2.0 or rivals[best] < 0.12 * len(words):
        return "de" if german >= 2.0 else "und"
    # A German part suffices: several different German words, or a fair share of them.
    if len(distinct.get("de", ())) >= 6 or german * 3.0 >= rivals[best]:
        return "de"
    return best


GD["sprache"] = language
$py$;
alter function intern.email_werkzeug_sprache() owner to hausdraht_eigner;
comment on function intern.email_werkzeug_sprache() is
    'Legt das Erkennen der Sprache für sprache_erkennen und email_zerlegen bereit: häufige Wörter, Schrift und Buchstaben von 33 Sprachen. Berührt keine Tabelle';
grant execute on function intern.email_werkzeug_sprache() to dienst_email, verwalter, leitung;

commit;
