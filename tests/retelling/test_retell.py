"""Whole sentences: what is told back, how, and what never is."""

import datetime as dt

import pytest

from replycraft.records.analysis import Analysis, Anger, Fact
from replycraft.records.base import Span
from replycraft.records.ids import FactKind, Kind
from replycraft.retelling.examples import told_of
from replycraft.retelling.retell import retell
from replycraft.retelling.words import Words
from replycraft.text.document import Document

TOLD = [
    # 「呼んだ」 is no copula, and 「だけ」 hides no subject.
    (
        "配車アプリで呼んだのに、運転手さんが別の人を乗せて行ってしまいました。",
        "配車アプリで呼んだのに、運転の者が別の人を乗せて行ってしまった",
    ),
    (
        "預けた背広の上着だけが戻ってきません。",
        "お預けの背広の上着だけが戻ってこない",
    ),
    (
        "発表会のプログラムに、娘の名前だけありませんでした。",
        "発表会のプログラムに、お嬢様の名前だけなかった",
    ),
    # What it was that the customer came upon.
    (
        "予約の時間に行ったら、休診でした。",
        "予約の時間においでになったところ、休診だった",
    ),
    # What was seen is told by how it looked.
    (
        "瓶の中に虫の羽みたいなものが浮いています。",
        "瓶の中に虫の羽のようなものが浮いている",
    ),
    (
        "パンに髪の毛らしきものが入っていました。",
        "パンに髪の毛らしきものが入っていた",
    ),
    # When it was noticed is not told.
    ("控除が抜けていることに今日気づきました。", "控除が抜けている"),
    # What somebody did to their own body befell them.
    ("店の入口で転んで膝を打ちました。", "店の入口で転んで膝をお打ちになった"),
    ("母が居室で転んで腰を打ちました。", "お母様が居室で転んで腰をお打ちになった"),
    (
        "1時間半待って届いたピザが、箱の中で片側に寄って潰れていました。",
        "1時間半待って届いたピザが、箱の中で片側に寄って潰れていた",
    ),
    # What the customer did in vain, or on the way to finding it.
    (
        "何度見ても鍵の番号が見つかりません。",
        "何度ご覧になっても鍵の番号が見つからない",
    ),
    (
        "家に帰って明るい所で見ると、鏡に傷がありました。",
        "家にお帰りになって明るい所でご覧になると、鏡に傷があった",
    ),
    (
        "羽織を着ようと箱を開けたところ、袖にしみがありました。",
        "羽織を着ようと箱をお開けになったところ、袖にしみがあった",
    ),
    ("棚板が何か所も割れていました。", "棚板が何か所も割れていた"),
    (
        "頼んだ弁当が、実際には8個しか届きませんでした。",
        "ご依頼の弁当が、8個しか届かなかった",
    ),
    # What came stands before what was wrong with it.
    (
        "鉢植えが昨日届いたのですが、枝が折れていました。",
        "昨日届いた鉢植えは、枝が折れていた",
    ),
    ("箱は届きましたが、中身が割れていました。", "箱は届いたものの、中身が割れていた"),
    (
        "案内が届きましたが、箱がまだ届きません。",
        "案内が届いたものの、箱がまだ届かない",
    ),
    (
        "庭に置く机が届きましたが、脚が欠けていました。",
        "庭に置く机が届いたものの、脚が欠けていた",
    ),
    # What speech leaves out, and where it says again what is answered elsewhere.
    (
        "届いた電気ポット、コード抜くと時計が止まります。",
        "届いた電気ポットについて、コードをお抜きになると時計が止まる",
    ),
    ("旅行かばんの車輪また回りません。", "旅行かばんの車輪が回らない"),
    ("二枚の座布団の色がどちらも紺でした。", "二枚の座布団の色がどちらも紺だった"),
    ("荷物が隣の棟のお宅に届いていました。", "荷物が隣の棟のお宅に届いていた"),
    ("給湯は夜になると止まります。", "給湯は夜になると止まる"),
    ("体重の小数点以下が表示されません。", "体重の小数点以下が表示されない"),
    (
        "卵を使わないはずの菓子で娘が救急搬送されました。",
        "卵を使わないはずの菓子でお嬢様が救急搬送された",
    ),
    # Nobody came, and nothing was heard.
    (
        "庭の手入れですが、どなたもお見えになりません。",
        "庭の手入れについて、誰も来ない",
    ),
    ("誰も来ず連絡もありませんでした。", "誰も来ず連絡もなかった"),
    # Dialect of the west, and a particle that speech leaves out.
    ("買うた竿がまだ届いてへん。", "お求めの竿がまだ届いていない"),
    ("二回しか使てへんのに糸が切れました。", "二回しか使っていないのに糸が切れた"),
    ("布団が変なにおいする。", "布団が変なにおいがする"),
    # What could not be done, what was not there, and what stood written.
    (
        "バスが遅れて、試験を受けられませんでした。",
        "バスが遅れて、試験を受けられなかった",
    ),
    ("鍵が替わっていて倉庫に入れませんでした。", "鍵が替わっていて倉庫に入れなかった"),
    ("封筒に何も入っていませんでした。", "封筒に何も入っていなかった"),
    ("表示が「準備中」になっていました。", "表示が「準備中」になっていた"),
    (
        "「齋藤」であるべき名が「斎藤」で刷られておりました。",
        "「齋藤」であるべき名が「斎藤」で刷られていた",
    ),
    (
        "表に年中無休って書いてあったのに、扉が閉まっていました。",
        "表に年中無休と書いてあったのに、扉が閉まっていた",
    ),
    ("財布の中に何も入っていませんでした。", "財布の中に何も入っていなかった"),
    ("音が出ません。", "音が出ない"),
    ("子どもの足から血が出ています。", "お子様の足から血が出ている"),
    # What somebody else said already is hearsay once.
    ("部品が足りないとのことでした。", "部品が足りない"),
    ("機械がまた畑で止まりよった。", "機械がまた畑で止まった"),
    ("戸が開かんようになってまった。", "戸が開かないようになってしまった"),
    ("代金の払い戻し、まだ届いていません。", "代金の払い戻しがまだ届いていない"),
    ("施工の方が壁に傷を付けました。", "施工の者が壁に傷を付けた"),
    # What comes of the harm gives way to the harm.
    (
        "敷居との間に隙間が空いております。豆がすぐに落ちてしまいます。",
        "敷居との間に隙間が空いている",
    ),
    # What only says how it was noticed, or that it is the matter, is left out.
    ("鍋の蓋が割れていたそうです。", "鍋の蓋が割れていた"),
    ("荷物がまだ届いていないようです。", "荷物がまだ届いていない"),
    ("鍋の塗装が剥がれてきた気がします。", "鍋の塗装が剥がれてきた"),
    ("窓口で返品を断られた件について", "窓口で返品を断られた"),
    ("勝手に契約を解約されたことに関するご連絡です。", "勝手に契約を解約された"),
    # What was said goes where the rest tells enough; words on a button stay.
    ("「規則です」と手数料を請求されました。", "手数料を請求された"),
    ("係員の女性に「静かに」と強い口調で怒られました。", "係の者に強い口調で怒られた"),
    ("「次へ」を押すと、画面が固まります。", "「次へ」をお押しになると、画面が固まる"),
    (
        "案内が「休止」となったまま動いていません。",
        "案内が「休止」となったまま動いていない",
    ),
    ("表札の名前が「YUMENO」になっていました。", "表札の名前が「YUMENO」になっていた"),
    # Dialect and words parted by blanks are told as everybody says them.
    ("鍋の蓋が割れとる。", "鍋の蓋が割れている"),
    ("門の鍵が閉まらへん。", "門の鍵が閉まらない"),
    ("棚のネジが二本足りねえんだ。", "棚のネジが二本足りない"),
    ("奥の窓が開かんのじゃ。", "奥の窓が開かない"),
    ("へやの でんきが つきません。", "へやのでんきがつかない"),
    # What the customer did about it tells less than what was wrong.
    (
        "換気扇が大きな音で鳴っており、夜は止めて入っていました。",
        "換気扇が大きな音で鳴っていた",
    ),
    # The company's people, whatever they do; where it was, stays.
    ("店長さんに「またか」と怒鳴られました。", "店長に怒鳴られた"),
    (
        "作業員の方が帰ったあと、壁に穴が空いていました。",
        "作業の者が帰ったあと、壁に穴が空いていた",
    ),
    ("先日店員さんに返品を断られました。", "先日店の者に返品を断られた"),
    # Who was hurt, whose thing it is, and what never came.
    ("段差で転んで、右の手首を骨折しました。", "段差で転んで、右の手首を骨折なさった"),
    (
        "契約している回線が三日前から切れています。",
        "ご契約の回線が三日前から切れている",
    ),
    ("親父の墓の花が折れていました。", "お父様のお墓の花が折れていた"),
    ("返事は一度も届いていません。", "返事は一度も届いていない"),
    # Polite to plain, with euphonic changes, contractions and humble auxiliaries.
    ("注文した商品がまだ届いておりません。", "ご注文の商品がまだ届いていない"),
    ("届いた皿が二枚割れてました。", "届いた皿が二枚割れていた"),
    ("商品が壊れちゃってました。", "商品が壊れてしまっていた"),
    ("お湯が出てまいりませんでした。", "お湯が出てこなかった"),
    ("タオルが湿ったままでございました。", "タオルが湿ったままだった"),
    ("料理が冷めていて、肉が生焼けでした。", "料理が冷めていて、肉が生焼けだった"),
    ("荷物がまだ届いていないんですけど。", "荷物がまだ届いていない"),
    ("靴の底が剥がれて、歩けなくなりました。", "靴の底が剥がれて、歩けなくなった"),
    ("届いたのは違う人形でした。", "届いたのは違う人形だった"),
    ("風は出るけど、冷えません。", "風は出るが、冷えない"),
    (
        "以前に購入した掃除機ですが、電源が入らなくなりました。",
        "以前にご購入の掃除機について、電源が入らなくなった",
    ),
    (
        "荷物を受け取ったのですが、中身が濡れていました。",
        "荷物をお受け取りになったが、中身が濡れていた",
    ),
    # What only changed, what somebody only tried, what was asked, how much.
    ("冷蔵庫の音が夜中に鳴るようになりました。", "冷蔵庫の音が夜中に鳴るようになった"),
    (
        "振替を申し込もうとしたら窓口が閉まっていました。",
        "振替を申し込もうとなさったところ、窓口が閉まっていた",
    ),
    (
        "生演奏をお願いしていたのに、流れたのは録音でした。",
        "生演奏をお頼みになっていたのに、流れたのは録音だった",
    ),
    ("薪の半分以上が湿っていました。", "薪の半分以上が湿っていた"),
    # What the company was asked to do stands before the thing as its own act.
    (
        "玄関に置いてもらっている鉢に虫がわいています。",
        "玄関にお置きしている鉢に虫がわいている",
    ),
    # How it came to light is left out.
    ("年会費が上がると知りました。", "年会費が上がる"),
    # What was written or said stays as it was where that is harmless.
    (
        "名札が「甲」ではなく「乙」になっていました。",
        "名札が「甲」ではなく「乙」になっていた",
    ),
    ("入口に「臨時休館」と貼り紙がありました。", "入口に「臨時休館」と貼り紙があった"),
    ("当日「道具は各自購入」と言われました。", "当日「道具は各自購入」と言われた"),
    (
        "袴の家紋が「丸に橘」ではなく「丸に木瓜」でした。",
        "袴の家紋が「丸に橘」ではなく「丸に木瓜」だった",
    ),
    # What is ours is the customer's, what the sender humbly did is just done.
    (
        "うちのカードに手数料が加算されています。",
        "お客様のカードに手数料が加算されている",
    ),
    ("うちの前に車が停まって動きません。", "ご自宅の前に車が停まって動かない"),
    ("お電話したら電話が切れました。", "電話なさったところ、電話が切れた"),
    ("返金できないって本部の人に言われました。", "返金できないと本部の人に言われた"),
    ("3曲目の途中から左の音が出ません。", "3曲目の途中から左の音が出ない"),
    # Speech leaves 「が」 out.
    ("割引券使えない。", "割引券が使えない"),
    # The company is never called 御社.
    (
        "書類を御社の翻訳に出したら項目が入れ替わって戻りました。",
        "書類を私どもの翻訳に出したら項目が入れ替わって戻った",
    ),
    # The family, the customer and the company's people by their proper names.
    (
        "息子が開けたら、部品が足りませんでした。",
        "ご子息がお開けになったところ、部品が足りなかった",
    ),
    (
        "子どもが食べたケーキにカビが生えていました。",
        "お子様が召し上がったケーキにカビが生えていた",
    ),
    (
        "椅子の脚が折れて、祖母が転びました。",
        "椅子の脚が折れて、おばあ様がお転びになった",
    ),
    ("私の名前が間違って印刷されていました。", "お客様の名前が間違って印刷されていた"),
    ("スタッフの方に怒鳴られました。", "係の者に怒鳴られた"),
    (
        "御社の担当者が説明をしてくれませんでした。",
        "私どもの担当の者が説明をしなかった",
    ),
    # A clause that goes on is finished, in the tense that it has.
    ("靴の底が剥がれて、足が濡れて、困ります。", "靴の底が剥がれて、足が濡れた"),
    ("掃除機の電源が入らず、交換してください。", "掃除機の電源が入らない"),
    ("頼んだ荷物が届かず、諦めました。", "ご依頼の荷物が届かなかった"),
    ("中の肉が生焼けで、捨てました。", "中の肉が生焼けだった"),
    ("取っ手が熱くなり、もう使えません。", "取っ手が熱くなり、もう使えない"),
    # The beginning may go where a whole clause is left.
    ("そんなわけで、台所の床が抜けました。", "台所の床が抜けた"),
    ("これを開けたところ、中の皿が割れていました。", "中の皿が割れていた"),
    ("(1) 中の皿が割れていました。", "中の皿が割れていた"),
    ("症状:掃除機の電源が入りません。", "掃除機の電源が入らない"),
    # What was to be read stays, what was shouted goes, what was answered is told.
    ("入口に「臨時休館」と書かれていました。", "入口に「臨時休館」と書かれていた"),
    ("係員さんに「帰ってください」と怒鳴られました。", "係の者に怒鳴られた"),
    ("玄関で「満室です」と言われました。", "玄関で満室だと言われた"),
    ("「木の実」と「花の実」の蓋が割れました。", "「木の実」と「花の実」の蓋が割れた"),
    ("荷物が届かないので返金してください。", "荷物が届かない"),
    ("電話したら使えないって言われました。", "電話なさったところ、使えないと言われた"),
    # What the company did for the customer is the company's act.
    ("修理していただいた時計が止まりました。", "修理した時計が止まった"),
    ("送っていただいた箱が潰れていました。", "お送りした箱が潰れていた"),
    ("ご手配いただいた車が来ませんでした。", "手配した車が来なかった"),
    ("係の人に怒鳴られました。", "係の者に怒鳴られた"),
    ("店員の方二名に腕を取られました。", "店の者二名に腕を取られた"),
    # Nouns alone.
    ("今朝届いたのは空の箱でした。", "今朝届いたのは空の箱だった"),
    ("タオルが濡れたままです。", "タオルが濡れたまま"),
    ("棚板が5枚のはずが4枚でした。", "棚板が5枚のはずが4枚だった"),
    # Acts of the customer before the noun.
    (
        "今日いただいた目薬の蓋が割れていました。",
        "今日お受け取りの目薬の蓋が割れていた",
    ),
    # What the customer did before it came to light is raised, what others did is not.
    ("箱を確認したら皿が割れていました。", "箱を確認なさったところ、皿が割れていた"),
    ("説明を読むと部品が足りません。", "説明をお読みになると部品が足りない"),
    (
        "部屋を片づけていたら棚が落ちました。",
        "部屋を片づけていらっしゃったところ、棚が落ちた",
    ),
    ("窓を開けてみたら枠が外れました。", "窓をお開けになってみたところ、枠が外れた"),
    (
        "整備の人が窓を開けたら枠が外れました。",
        "整備の人が窓を開けたら枠が外れた",
    ),
    ("返品した靴の代金が戻りません。", "ご返品の靴の代金が戻らない"),
    ("駅で受け取った鞄の取っ手が折れました。", "駅でお受け取りの鞄の取っ手が折れた"),
    (
        "持って帰って開けたら皿が割れていました。",
        "持って帰ってお開けになったところ、皿が割れていた",
    ),
    ("キャンセルした券の返金が来ません。", "キャンセルなさった券の返金が来ない"),
    # The thing that a comma sets first gets its particle.
    ("届いた机、脚が一本折れていました。", "届いた机について、脚が一本折れていた"),
    ("洗濯機、三日で止まりました。", "洗濯機が三日で止まった"),
    ("窓、扉の鍵が壊れました。", "窓、扉の鍵が壊れた"),
    # How the company says it.
    ("当マンションの門が壊れました。", "貴マンションの門が壊れた"),
    ("窓口で金を取られました。", "窓口でお金を取られた"),
    ("御社のお車が道に停まっています。", "私どもの車が道に停まっている"),
    ("ランプが二度も消えました。", "ランプが二度消えた"),
    ("5月も6月も高い料金が引かれています。", "5月も6月も高い料金が引かれている"),
    (
        "風呂に入ったら、湯が冷たくて、出ました。",
        "風呂にお入りになったところ、湯が冷たかった",
    ),
    ("入会したのに冊子が届きません。", "入会なさったのに冊子が届かない"),
    # What only joins or opens is left out at sure places.
    ("ところが、届いた箱が潰れていたのです。", "届いた箱が潰れていた"),
    ("先週購入した鍋の蓋が割れました。", "ご購入の鍋の蓋が割れた"),
]
REFUSED = [
    # What may be set against what is not told, and the summer of another year.
    "煙は出ていません。",
    "契約は取り消せます。",
    "昨年夏に貸した着物が破れていました。",
    # Which of three it was, and what was learned in scorn.
    "三回目の今回は右の鏡が割れていました。",
    "鏡一枚のはずが二枚分の代金で、いい勉強になった。",
    # Who could have done it is named, or nothing says what it was about.
    "先生に教えられませんでした。",
    "高くて買えません。",
    "この扱いは受け入れられません。",
    "気まずく、穏やかではいられません。",
    "箱に緩衝材を入れませんでした。",
    "今日は何も食べていません。",
    # A thing of the family's moved, and who fell is not said; a name stands alone.
    "娘の三輪車が急に曲がって転びました。",
    "娘に譲った「白樺の書棚」、今日、棚板が外れました。",
    # Half of a contrast, a premise, a reason for what the customer did, praise.
    "料金は高い席のまま引かれています。",
    "電話は三十分待って切れました。",
    "広告の写真には大きな皿が二枚載っています。",
    "玄関に置いたと通知が来ましたが、うちの玄関ではありません。",
    "雨で電車が止まったので、自分で取り消しました。",
    "丈が合わないので返したいと頼んだら、駄目だと言われました。",
    "床がきれいになり、風のにおいが変わりました。",
    "広告どおりなら五回に一回も割れません。",
    # Whose body it is, what was said, after what: all of it stood before.
    "娘に食べさせました。すぐに全身が腫れました。",
    "受付で言うと笑われました。",
    "十分後に画面が消えました。",
    "来たのは17時半でした。",
    "屋根からも水が漏れました。",
    "手紙を見た娘に怒られました。",
    # The point lies elsewhere.
    "箱が潰れていました。困ったのはそこではなく、電話のことです。",
    # 配送ドライバー would become 配送配達の者.
    "配送ドライバーの方が荷物を投げていました。",
    # Nobody asked for these: the family's words, how a thing is made, what has no name.
    "妻には「道具は各自購入」と言われました。",
    "当日に変更されました。",
    "看過できません。",
    "再生はできないようになっていました。",
    "先日やってもらった爪が浮いています。",
    "箱が割れていたと思います。",
    "中身が割れているかもしれません。",
    "鍋の蓋が割れているのは勘違いのようです。",
    "処方せんと違う薬が入っていました。",
    "頼んでおいたのに、鍋の蓋はありませんでした。",
    "弊社の作業員が転倒しました。",
    "返品を断られた件、まだ返事がないのはなぜですか。",
    "送料は割引のまま、返事は一度もするなと言われました。",
    "もう荷物は要らないので返金してください。",
    "荷物が届かないなんて最低です。",
    "いつになったら荷物が届くのですか。",
    "店員に「帰れ」と言われました。",
    "御社のミスで荷物が届きません。",
    "{{ config }} の箱が割れました。",
    "http://evil.example/ の箱が割れました。",
    "なんぼ押しても水が止まらへんのです。",
    "窓口の田中さんの電話が切れました。",
    "鍋99999の蓋が割れました。",
    "もう荷物は受け取りません。",
    "保険金が下りません。",
    "二回目の箱が届いて気づきました。",
    "私どもに荷物をお送りしましたが届きません。",
    "それがまだ割れていました。",
    "ゑびぬまらの箱が割れました。",
    "ﾊｺが割れていました。",
    "箱が割れとりました。",
    "母が送迎バスに乗れませんでした。",
    "カード急に止められました。",
    "眉毛が少し焦げたのは笑い話です。",
    "注文したのは黒い靴下でした。",
    "祖母は手術を控えております。",
    "仕上がりは、肩が落ち、気に入りません。",
    "親の私が駅で転びました。",
    "煙突の点検、来ませんでした。",
    "箱は机に置いたままです。",
    "中身が割れていたのではと推察しております。",
    "窓口で「お前の顔が見たい」と言われました。",
    "来年度から機種が変わります。",
]


@pytest.mark.parametrize(("said", "told"), TOLD, ids=[said for said, _ in TOLD])
def test_told(said: str, told: str, words: Words) -> None:
    """A sentence that is sure comes back plain, and in the company's view."""
    assert told_of(said, words) == told


@pytest.mark.parametrize("said", REFUSED)
def test_refused(said: str, words: Words) -> None:
    """Anger, guesses, pleas, quotations, names, figures and scripts are never told."""
    assert told_of(said, words) == ""


def _analysis(*facts: Fact) -> Analysis:
    return Analysis(kind=Kind.COMPLAINT, anger=Anger(level=1, score=0.3), facts=facts)


def _told_with(text: str, fact: Fact, words: Words) -> str:
    return retell(Document("", text), _analysis(fact), (), words, dt.date(2025, 11, 4))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("昨日届いた鍋の蓋が割れていました。", "11月3日に届いた鍋の蓋が割れていた"),
        # 「昨日そちらで」 needs no comma, 「11月3日私どもで」 does.
        (
            "昨日そちらで直した時計が止まりました。",
            "11月3日、私どもで直した時計が止まった",
        ),
    ],
)
def test_relative_day_becomes_a_date(text: str, told: str, words: Words) -> None:
    """「昨日」 means another day when the reply is read, so the date is told."""
    day = Fact(
        kind=FactKind.DATE, text="昨日", value="2025-11-03", span=Span(start=0, end=2)
    )

    assert _told_with(text, day, words) == told


def test_private_fact_refuses(words: Words) -> None:
    """A sentence with somebody's name or number is not told."""
    name = Fact(
        kind=FactKind.PERSON, text="山本", value="山本", span=Span(start=0, end=2)
    )

    assert _told_with("山本の荷物が届きません。", name, words) == ""


def test_longest(words: Words) -> None:
    """Nothing over 60 characters is told."""
    text = f"{'とても' * 20}長い箱が割れていました。"

    assert told_of(text, words) == ""


def test_very_long_mail(words: Words) -> None:
    """A mail of a million characters is looked at once and not told."""
    assert told_of("割れ" * 500_000, words) == ""


def test_a_number_in_brackets_need_not_be_told(words: Words) -> None:
    """What stands in brackets is left out, so a private number there refuses nothing."""
    text = "部品(注文番号 AB-1234)が届いておりません。"
    start = text.index("AB")
    number = Fact(
        kind=FactKind.ORDER_NUMBER,
        text="AB-1234",
        value="AB-1234",
        span=Span(start=start, end=start + 7),
    )

    told = retell(
        Document("", text), _analysis(number), (), words, dt.date(2025, 11, 4)
    )

    assert told == "部品が届いていない"


def test_two_figures_are_told_against_each_other(words: Words) -> None:
    """「いつもは6千円なのに」 makes a story of a sum, which alone is none."""
    text = "いつもは6千円ほどなのに、請求は4万8千円です。"
    start = text.index("4万")
    sums = [
        Fact(
            kind=FactKind.AMOUNT,
            text=text[at:end],
            value=value,
            span=Span(start=at, end=end),
        )
        for at, end, value in ((4, 7, "6000"), (start, start + 5, "48000"))
    ]

    told = [
        retell(Document("", said), _analysis(*sums), (), words, dt.date(2025, 11, 4))
        for said in (text, text.replace("いつもは", "いつもが"))
    ]

    assert told == ["いつもは6千円ほどなのに、請求は4万8千円", ""]


def test_what_came_is_told_not_only_when(words: Words) -> None:
    """「届いたのは3月4日」 leaves open what came."""
    text = "届いたのは3月4日でした。"
    day = Fact(
        kind=FactKind.DATE,
        text="3月4日",
        value="2026-03-04",
        span=Span(start=5, end=9),
    )

    told = retell(Document("", text), _analysis(day), (), words, dt.date(2026, 3, 5))

    assert told == ""
