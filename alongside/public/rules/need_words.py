"""The kinds of help in the words of each language families read in, and its small words: data, and nothing else.

Drafted, to be checked by speakers. They are compared without capitals and without the points people leave out.
"""

# What says nothing of a need: also words that stand in the name of one, but in many another sentence too.
SMALL = {
    "en-gb": "and or to me a under being things do somewhere live somebody needs",
    "ar": "من في إلى على عن مع أو و يا أن ما لا هل هناك هنا هذا هذه أنا لي عندي أريد أحتاج "
    "مساعدة مكان دون تحت سنوات سنة",
    "pl": "a i lub albo oraz w we z ze na do od po za o że się nie tak jest są być bycie mnie mi mój moja moje mam ma "
    "ktoś coś potrzebuję potrzeba potrzeby potrzebna pomoc pomocy proszę chcę dla jak co to ten ta poniżej lat",
    "ur": "میں مجھے میرا میری میرے ہم ہمیں وہ اس یہ کوئی کسی کچھ اور یا کا کی کے کو سے پر نے ہے ہیں ہو ہوں ہونا چاہیے "
    "چاہئے ضرورت مدد کرنا کریں کر دے دیں دیکھ لیے لئے ساتھ نہیں کم عمر سال جگہ سرکاری خاص",
    "bn": "আমি আমার আমাকে আমাদের আমরা আপনি সে কেউ কোনো আর ও এবং বা কি যে এই না নেই আছে চাই দরকার প্রয়োজন সাহায্য জন্য "
    "সঙ্গে সাথে দেয় দেখায় হয় হওয়া করা করে করতে থেকে কম বছরের বছর বয়সী ছোট বড় খারাপ ভালো সরকারি জায়গা",
    "ro": "a al ai ale și sau cu de din la în pe pentru că ca să nu e este sunt am are eu mă mi îmi meu mea mei mele "
    "cineva ceva un o vreau nevoie nevoi ajutor ajutorul rog sub ani",
    "fa": "و یا به از در با را من مرا ما او این آن که کسی چیزی برای جایی زیر سال بزرگ کردن می است هست هستم نیست دارم "
    "دارد نیاز نیازهای می‌خواهم کمک لطفا بیشتر زندگی مواد",
}

# What people type for a need, beside the words of its name.
ALSO = {
    "ar": {
        "food": "أكل غذاء جوع جائع جائعة",
        "money": "فلوس نقود فواتير فقر",
        "housing": "سكن مسكن بيت منزل إيجار مأوى مشرد إخلاء",
        "feelings": "حزين حزينة اكتئاب توتر انتحار",
        "under-fives": "رضيع رضيعة مولود حامل حضانة",
        "parenting": "والد والدة رعاية أمومة أبوة",
        "abuse": "عنف ضرب يضرب يضربني ضربني يضربنا يؤذينا يهددني تهديد أخاف خائف خائفة خوف اغتصاب اعتداء تحرش",
        "disability": "معاق معاقة توحد",
        "friends": "صديق صديقة نادي وحيد وحيدة رياضة",
        "drink-and-drugs": "خمر مخدر إدمان مدمن سكران",
    },
    "pl": {
        "food": "jedzenia jedzeniem jeść głodny głodna głód żywność żywności posiłki",
        "money": "pieniędzy pieniędzmi dług długów zasiłek zasiłku rachunki rachunków bieda",
        "housing": "mieszkania dom domu bezdomny bezdomna czynsz eksmisja",
        "feelings": "smutny smutna depresja depresji lęk stres samobójstwo żałoba martwię",
        "under-fives": "niemowlę noworodek żłobek przedszkole ciąża ciąży",
        "parenting": "rodzic rodzice rodziców opiekun mama tata babcia dziadek rodzina rodziny",
        "abuse": "przemoc przemocy bije biją uderza uderzył pobił krzywda krzywdzą straszą boję grozi groźby gwałt "
        "zgwałcił znęca",
        "disability": "niepełnosprawny niepełnosprawna niepełnosprawności autyzm autyzmem",
        "friends": "przyjaciel przyjaciół samotny samotna samotność klub sport",
        "drink-and-drugs": "alkoholu alkoholik pije pijany narkotyków nałóg uzależnienie",
    },
    "ur": {
        "food": "کھانے خوراک راشن روٹی بھوک بھوکا بھوکی",
        "money": "پیسہ پیسوں رقم قرضہ قرضے بل غربت",
        "housing": "گھر مکان کرایہ رہائش",
        "feelings": "پریشان پریشانی اداس ڈپریشن خودکشی غم",
        "under-fives": "نومولود حاملہ نرسری",
        "parenting": "والدین والد والدہ خاندان نانی دادی",
        "abuse": "مار مارا مارتا مارتے مارتی پیٹتا تشدد ظلم زیادتی دھمکی دھمکیاں ڈر ڈرتا ڈرتی ڈراتا ڈراتی خوف ہراساں",
        "disability": "معذور آٹزم",
        "friends": "دوستی دوستوں اکیلا اکیلی تنہا تنہائی",
        "drink-and-drugs": "شرابی نشے منشیات",
    },
    "bn": {
        "food": "খাবারের খাদ্য ক্ষুধা ক্ষুধার্ত",
        "money": "টাকার পয়সা ঋণ দেনার ভাতার বিল",
        "housing": "বাসা বাড়ি ঘর ভাড়া গৃহহীন",
        "feelings": "দুঃখ দুশ্চিন্তা বিষণ্ণতা আত্মহত্যা",
        "under-fives": "নবজাতক গর্ভবতী",
        "parenting": "মায়ের বাবার অভিভাবক পরিবার",
        "abuse": "মারে মারছে মারেন মারধর নির্যাতন অত্যাচার সহিংসতা হুমকি ধর্ষণ আঘাত",
        "disability": "প্রতিবন্ধী অটিজম",
        "friends": "বন্ধুরা একা খেলা ক্লাব",
        "drink-and-drugs": "মাদক মাতাল আসক্ত",
    },
    "ro": {
        "food": "mâncarea foame flămând flămândă alimente hrană",
        "money": "banii datorie facturi alocație alocația sărăcie",
        "housing": "casa locuința chirie chiria apartament adăpost evacuare",
        "feelings": "trist tristă depresie anxietate stres îngrijorat îngrijorată sinucidere doliu",
        "under-fives": "bebeluș bebe însărcinată creșă grădiniță",
        "parenting": "părinți mama tata bunica bunicul familie familia",
        "abuse": "violență violența bate lovește lovit bătut bătaie abuz abuzul frică viol violat amenință amenințări "
        "rănesc",
        "disability": "dizabilități handicap autism",
        "friends": "prieten prietenă singur singură singurătate club sport",
        "drink-and-drugs": "alcoolul alcoolic bea băutură drogurile dependență",
    },
    "fa": {
        "food": "خوراک گرسنه گرسنگی غذای غذایی",
        "money": "قسط قبض وام فقر",
        "housing": "خانه مسکن اجاره سرپناه بی‌خانمان",
        "feelings": "غمگین ناراحت نگران افسرده افسردگی اضطراب استرس خودکشی",
        "under-fives": "نوزاد باردار بارداری مهدکودک",
        "parenting": "مادر پدر والدین خانواده مادربزرگ پدربزرگ",
        "abuse": "می‌زنند کتک خشونت آزار تهدید می‌ترسم ترس تجاوز",
        "disability": "معلول اوتیسم",
        "friends": "دوست تنها تنهایی ورزش",
        "drink-and-drugs": "مشروب معتاد اعتیاد",
    },
}
