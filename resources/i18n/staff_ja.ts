<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CalibrationScreen</name>
    <message>
        <source>Thank you. The rest is done by the computer.</source>
        <translation>ありがとうございました。あとはパソコンがおこないます。</translation>
    </message>
    <message>
        <source>Touch the middle of the cross, and let go: %1 of %2</source>
        <translation>十字の真ん中にふれて、指をはなしてください(%2のうち%1)</translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message>
        <source>Clean the screen now. Touching it does nothing.</source>
        <translation>今のうちに画面をふいてください。ふれても何も起きません。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>of cleaning that are left</comment>
        <translation>
            <numerusform>あと%n秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColourTest</name>
    <message>
        <source>%1 of %2: touch for the next</source>
        <translation>%2のうち%1。ふれると次へ</translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>%1 texts, in the files themselves</source>
        <translation>%1文(元のファイルの中)</translation>
    </message>
    <message>
        <source>reviewed %1, draft %2, missing %3</source>
        <translation>確⁠認⁠ず⁠み⁠%1・下⁠訳⁠%2・訳⁠な⁠し⁠%3</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>PIN for staff</source>
        <translation>職員用の暗証番号</translation>
    </message>
    <message numerus="yes">
        <source>Wrong. Try again in %n second(s).</source>
        <comment>after wrong PINs</comment>
        <translation>
            <numerusform>違います。あと%n秒待って入れ直してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong. Try again.</source>
        <translation>違います。入れ直してください。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>一字消す</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>決定</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Content made or installed</source>
        <translation>内容を作った・入れた日時</translation>
    </message>
    <message>
        <source>Content before it</source>
        <translation>一つ前の内容</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>動き始めた日時</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>画面のえがき方</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Touch panel</source>
        <translation>タッチパネル</translation>
    </message>
    <message>
        <source>Sound device</source>
        <translation>音の装置</translation>
    </message>
    <message>
        <source>Content on the disk</source>
        <translation>ディスクの内容</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <translation>ディスクの空き</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>使っているメモリー</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Starts since power-on</source>
        <translation>電源を入れてからの起⁠動⁠回⁠数</translation>
    </message>
    <message>
        <source>Last visitor&apos;s touch</source>
        <translation>最後にふれた日時</translation>
    </message>
    <message>
        <source>Visits today</source>
        <translation>今日の利用</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ついています</translation>
    </message>
    <message>
        <source>off</source>
        <translation>消えています</translation>
    </message>
    <message>
        <source>not plugged in</source>
        <translation>つながっていません</translation>
    </message>
    <message>
        <source>plugged in, but shows nothing</source>
        <translation>つながっていますが映っていません</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>読めます</translation>
    </message>
    <message>
        <source>Clock set from the network</source>
        <translation>ネットワークでの時⁠刻⁠合⁠わ⁠せ</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>できています</translation>
    </message>
    <message>
        <source>no</source>
        <translation>できていません</translation>
    </message>
    <message>
        <source>the program&apos;s own</source>
        <translation>プログラムに付いてきた内容</translation>
    </message>
    <message>
        <source>Looking at the USB memory stick…</source>
        <translation>USBメモリーを見ています…</translation>
    </message>
    <message>
        <source>Checking, and drawing every screen. This takes a few minutes…</source>
        <translation>確かめながら、すべての画面をえがいています。数分かかります…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>No USB memory stick with content was found (a file whose name ends in .pack).</source>
        <translation>内容の入ったUSBメモリーが見つかりません(名前が .pack で終わるファイル)。</translation>
    </message>
    <message>
        <source>Installed. It appears once nobody is at the kiosk, or at once with “Restart the kiosk”.</source>
        <translation>入りました。だれも使っていないときに現れます。すぐに出すには「キオスクを再起動」を押してください。</translation>
    </message>
    <message>
        <source>This content is already installed. Nothing was changed.</source>
        <translation>この内容はもう入っています。何も変えていません。</translation>
    </message>
    <message>
        <source>The file is damaged or no content of this kiosk. Nothing was changed.</source>
        <translation>ファイルがこわれているか、このキオスクの内容ではありません。何も変えていません。</translation>
    </message>
    <message>
        <source>The screens of this content cannot be drawn. Nothing was changed.</source>
        <translation>この内容には、えがけない画面があります。何も変えていません。</translation>
    </message>
    <message>
        <source>The disk cannot be written. Nothing was changed.</source>
        <translation>ディスクに書けません。何も変えていません。</translation>
    </message>
    <message>
        <source>The content before is back. It appears once nobody is at the kiosk, or at once with “Restart the kiosk”.</source>
        <translation>一つ前の内容に戻しました。だれも使っていないときに現れます。すぐに出すには「キオスクを再起動」を押してください。</translation>
    </message>
    <message>
        <source>There is no content before this one.</source>
        <translation>これより前の内容はありません。</translation>
    </message>
    <message>
        <source>No answer from the system. It must be looked at from another computer (SSH).</source>
        <translation>パソコンのシステムから返事がありません。別のパソコンから(SSHで)見る必要があります。</translation>
    </message>
    <message>
        <source>The system does not know this request: its version is another one.</source>
        <translation>システムの版が違うため、この操作はできません。</translation>
    </message>
    <message>
        <source>The screen does not let its brightness be set.</source>
        <translation>この画面の明るさは変えられませんでした。</translation>
    </message>
    <message>
        <source>The computer restarts.</source>
        <translation>パソコンを再起動します。</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>No, leave it as it is</source>
        <translation>いいえ、このままにする</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>職員用</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>職員用を終わる</translation>
    </message>
    <message>
        <source>What is running</source>
        <translation>動いているもの</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日の利用</translation>
    </message>
    <message>
        <source>Counts under five are not shown, so that they point to nobody.</source>
        <translation>だれのことか分からないように、5未満の数は出⁠し⁠ま⁠せ⁠ん⁠。</translation>
    </message>
    <message>
        <source>This computer counts no visits.</source>
        <translation>このパソコンでは利用を数えていません。</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>具合</translation>
    </message>
    <message>
        <source>Plug in a USB memory stick with the content file (its name ends in .pack), then touch “Install from USB”. The file is checked first; only content without a fault is shown.</source>
        <translation>内容のファイル(名前が .pack で終わるもの)の入ったUSBメモリーを差し、「USBから入れる」を押してください。ファイルは先に確かめられ、まちがいのない内容だけが表示されます。</translation>
    </message>
    <message>
        <source>Install from USB</source>
        <translation>USBから入れる</translation>
    </message>
    <message>
        <source>Back to the content before</source>
        <translation>一つ前の内容に戻す</translation>
    </message>
    <message>
        <source>Show the content before this one again? You can come back to this one in the same way.</source>
        <translation>一つ前の内容に戻しますか。同じ操作で、今の内容にもう一度戻せます。</translation>
    </message>
    <message>
        <source>Yes, go back</source>
        <translation>はい、戻す</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker that could be set.</source>
        <translation>このパソコンには、音量を変えられるスピーカーがありません。</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大きく</translation>
    </message>
    <message>
        <source>Listen to a sample</source>
        <translation>試しに聞く</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>The brightness of this screen cannot be set from the computer. Use the buttons of the screen.</source>
        <translation>この画面の明るさは、パソコンからは変えられません。画面のボタンを使ってください。</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>暗く</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>明るく</translation>
    </message>
    <message>
        <source>Visitors see none of this.</source>
        <translation>来館者には見えません。</translation>
    </message>
    <message>
        <source>Colours and grid</source>
        <translation>色と格子</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>タッチ</translation>
    </message>
    <message>
        <source>Clean the screen (60 seconds)</source>
        <translation>画面をふく(60秒)</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>キオスクを再起動</translation>
    </message>
    <message>
        <source>Restart the computer</source>
        <translation>パソコンを再起動</translation>
    </message>
    <message>
        <source>Restart the kiosk? The screen is back after a few seconds.</source>
        <translation>キオスクを再起動しますか。画面は数秒で戻ります。</translation>
    </message>
    <message>
        <source>Yes, restart</source>
        <translation>はい、再起動する</translation>
    </message>
    <message>
        <source>Restart the computer? The screen is dark for about a minute.</source>
        <translation>パソコンを再起動しますか。1分ほど画面が暗くなります。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>ようす</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Sound, light</source>
        <translation>音と明るさ</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>再起動</translation>
    </message>
</context>
<context>
    <name>TouchTest</name>
    <message>
        <source>Touch the five crosses, then draw: every finger leaves a line.</source>
        <translation>五つの十字にふれてから、自由になぞってください。指ごとに線が残ります。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>点検を終わる</translation>
    </message>
</context>
</TS>
